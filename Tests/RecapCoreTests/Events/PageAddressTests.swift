import RecapCore
import RecapTestSupport
import Testing

@Suite struct PageAddressTests {
  @Test(arguments: [
    "https://meet.example.org/m/{meeting_id}.mp4", "../../../recordings/{recording}", "{recording}",
    "/media/{meeting_id}/{number}", "https://meet.example.org:8443/{recording}?r={revision}",
  ])
  func `https and relative templates of recordings are taken`(template: String) {
    #expect(PageAddress.problem(withRecording: template) == nil)
  }

  @Test(arguments: [
    "", "http://meet.example.org/{meeting_id}", "javascript:alert(1)", "data:text/html,x", "//evil.example/x",
    "file:///etc/passwd", "https://{meeting_id}.example.org/", "https:///x", "https://a@b/x", "https://a;b/x",
    "https://a:0/", "a b", "x\"y", "x\\y", "x#t=1", "{place}/x", "{recording", "https://exämple.org/",
  ])
  func `other templates of recordings are refused`(template: String) {
    #expect(PageAddress.problem(withRecording: template) != nil)
  }

  @Test func `a report goes to mail or https`() {
    #expect(PageAddress.problem(withReport: "mailto:a@example.org?subject={meeting_id}%20{line}") == nil)
    #expect(
      PageAddress.problem(withReport: "https://a.example/r?m={meeting_id}&r={revision}&l={line}") == nil)
    for template in [
      "", "http://a.example/{line}", "javascript:{line}", "mailto:", "{line}",
      "https://a.example/{recording}",
    ] {
      #expect(PageAddress.problem(withReport: template) != nil, "\(template)")
    }
  }

  @Test func `values cannot leave their part of an address`() {
    var recap = Sample.recap()
    recap.provenance.recordings[0].path = "/a/../../b c/./{number}\"?#.mp4"
    #expect(
      PageAddress.recordings("https://x.example/{recording}", of: recap).map(\.address)
        == ["https://x.example/a/b%20c/%7Bnumber%7D%22%3F%23.mp4"])
    recap.provenance.recordings[0].path = "javascript:alert(1)"
    #expect(PageAddress.recordings("{recording}", of: recap).map(\.address) == ["javascript%3Aalert%281%29"])
    #expect(
      PageAddress.report("mailto:a@b?body={line}", of: recap, line: "s1&cc=x@y{revision}")
        == "mailto:a@b?body=s1%26cc%3Dx%40y%7Brevision%7D")
  }

  @Test func `each recording has its place, or one file stands for all`() {
    var recap = Sample.recap()
    var second = recap.provenance.recordings[0]
    second.path = "late.mp4"
    second.offset = MediaTime(seconds: 60)
    recap.provenance.recordings.append(second)
    #expect(
      PageAddress.recordings("r/{number}/{recording}", of: recap) == [
        .init(address: "r/1/launch.mp4", offset: .zero),
        .init(address: "r/2/late.mp4", offset: MediaTime(seconds: 60)),
      ])
    #expect(
      PageAddress.recordings("r/{meeting_id}/{revision}.mp4", of: recap)
        == [.init(address: "r/mtg-1/1.mp4", offset: .zero)])
  }

  @Test func `the origin is the host in lower case`() {
    #expect(PageAddress.origin(of: "https://Meet.Example.org:8443/x") == "https://meet.example.org:8443")
    #expect(PageAddress.origin(of: "../x") == nil)
    #expect(PageAddress.origin(of: "https://a b/x") == nil)
  }
}
