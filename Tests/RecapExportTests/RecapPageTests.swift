import Foundation
import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

@Suite struct RecapPageTests {
  private func page(
    _ recap: Recap = Sample.recap(), _ transcript: Transcript = Sample.transcript(), reel: Reel? = Sample.reel
  ) -> String {
    RecapPage.render(
      recap, transcript, reel: reel, captions: WebVTTWriter.reelCaptions(transcript, of: recap))
  }

  static let hostile =
    "</script><img src=x onerror=alert(1)>\"'`&lt;\u{202E}\0\u{2028}</style><!--]]>\u{1B}[31m javascript:"

  /// Everything that somebody can say, write or be called, at once.
  private func hostilePage() -> String {
    let bad = Self.hostile
    var recap = Sample.recap(meetingID: "mtg-1", roomID: bad)
    recap.meeting.title = bad
    recap.meeting.timeZone = bad
    recap.meeting.startedAt = bad
    recap.meeting.language = bad
    recap.meeting.participants = [Participant(id: "ada", name: bad), Participant(id: bad, name: bad)]
    recap.expiresAt = bad
    recap.notice = bad
    recap.summary[0].text = bad
    recap.actionItems[0] = ActionItem(
      text: bad, owner: bad, due: DueDate(spoken: bad, date: bad), citations: recap.actionItems[0].citations)
    recap.decisions[0].text = bad
    recap.questions[0].text = bad
    recap.chapters[0].title = bad
    recap.highlights[0].title = bad
    recap.highlights[0].reasons = [bad]
    recap.chat[0] = ChatMessage(at: .zero, from: bad, text: bad)
    recap.quality?.warnings = [
      QualityWarning(.recordingDamaged, recording: bad, bad), QualityWarning(.soundMissing, bad),
    ]
    recap.quality?.speechShare = .nan
    recap.provenance.software = bad
    recap.provenance.recordings[0].path = bad
    recap.provenance.engine = EngineIdentity(engine: bad, version: bad, model: bad, digests: [:])
    var transcript = Sample.transcript()
    transcript.segments[0].id = bad
    transcript.segments[0].text = bad
    transcript.segments[2].text = bad
    transcript.segments[2].speaker = bad
    recap.summary[0].citations = [Citation(transcript.segments[0])]
    return page(recap, transcript)
  }

  @Test func `text of a meeting never becomes markup`() {
    let page = hostilePage()
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</style>").count == 2)
    #expect(!page.contains("<img src=x"))
    #expect(!page.contains("<!--"))
    #expect(page.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;`&amp;lt;"))
  }

  @Test func `every tag is on the list of allowed tags`() throws {
    let ours: Set<String> = [
      "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3",
      "ul", "ol",
      "li", "span", "bdi", "main", "section", "figure", "video", "track", "div", "nav", "article", "time",
      "b", "svg",
      "g", "img", "link", "line", "button", "form", "input", "output",
      "table", "caption", "thead", "tbody", "tr", "th", "td", "path", "rect", "footer", "dl", "dt", "dd",
      "details", "summary", "code", "br", "script",
    ]
    let source = hostilePage().replacing(PageSource.script, with: "").replacing(PageSource.style, with: "")
    for piece in source.split(separator: "<").dropFirst() {
      let name = piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
      #expect(ours.contains(String(name)), "<\(piece.prefix(40))")
      let tag = piece.prefix { $0 != ">" }
      #expect(tag.count { $0 == "\"" }.isMultiple(of: 2), "<\(tag)")
      #expect(!tag.contains(" on"), "<\(tag)")
    }
  }

  @Test func `no hidden character is left`() {
    for scalar in hostilePage().unicodeScalars where scalar != "\n" {
      #expect(!SingleLine.isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
      #expect(scalar != "\u{2028}")
    }
  }

  @Test func `the policy has the hashes of the page's style and script`() throws {
    let page = page()
    let script = try #require(page.split(separator: "<script>").last?.split(separator: "</script>").first)
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    let policy = PagePolicy.text(style: String(style), script: String(script))
    #expect(page.contains("content=\"\(HTML.escaped(policy))\""))
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
  }

  /// The base-64 SHA-256 of an empty text, as everybody knows it.
  @Test func `the hash is the base64 SHA-256 that browsers compute`() {
    #expect(PagePolicy.hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  @Test func `nothing is loaded from another origin`() {
    let page = page().replacing(PagePolicy.icon.source, with: "")
    for word in ["http://", "https://", "url(", "@import", " style=", "fetch(", "XMLHttp"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `every internal link has a target`() {
    let page = page()
    for piece in page.components(separatedBy: "href=\"#").dropFirst() where !piece.hasPrefix("t=") {
      let target = piece.prefix { $0 != "\"" }
      #expect(page.contains("id=\"\(target)\""), "\(target)")
    }
  }

  @Test func `element ids are unique`() {
    let ids = page().components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `every segment is shown once and in order`() throws {
    let page = page()
    var place = page.startIndex
    for (index, segment) in Sample.transcript().segments.enumerated() {
      let mark = "id=\"line-\(index + 1)\""
      let found = try #require(page.range(of: mark, range: place..<page.endIndex))
      #expect(page[found.upperBound...].contains(HTML.escaped(segment.text)))
      place = found.upperBound
    }
  }

  /// When a line begins, as the page writes it.
  private static func start(_ line: Int) -> String {
    RecapPage.seconds(Sample.transcript().segments[line - 1].start)
  }

  @Test func `a line inside a clip seeks the reel`() {
    let page = page()
    #expect(
      page.contains("id=\"line-3\" data-at=\"\(Self.start(3))\" data-seek=\"0.5\" data-until=\"13.5\">"))
    #expect(
      page.contains("id=\"line-6\" data-at=\"\(Self.start(6))\" data-seek=\"14.5\" data-until=\"23.5\">"))
    #expect(page.contains("<span class=\"line\" id=\"line-1\" data-at=\"\(Self.start(1))\">"))
  }

  @Test func `nothing seeks without a reel`() {
    let page = page(reel: nil).replacing(PageSource.script, with: "").replacing(PageSource.style, with: "")
    #expect(!page.contains("data-seek"))
    #expect(!page.contains("highlights.mp4"))
  }

  @Test func `a reel without video is an audio element`() {
    var reel = Sample.reel
    reel.hasPicture = false
    let page = page(reel: reel)
    #expect(page.contains("<audio data-reel controls"))
    #expect(!page.contains("poster.jpg"))
  }

  @Test func `a citation inside a clip plays at its time in the reel`() throws {
    let page = page()
    let actions = try #require(page.components(separatedBy: "<ul class=\"tasks\">").dropFirst().first)
    let items = actions.components(separatedBy: "</ul>")[0].components(separatedBy: "<li>").dropFirst()
    for (item, shown) in zip(Sample.recap().actionItems, items) {
      let heard = item.citations.filter { ReelSpeech.time(of: $0, in: Sample.recap().highlights) != nil }
      #expect(shown.components(separatedBy: "class=\"play\"").count - 1 == heard.count)
    }
  }

  @Test func `every turn links to its moment`() {
    #expect(page().contains("<a class=\"time\" href=\"#t=\(Self.start(1))\">"))
  }

  @Test func `the strip has a row for each speaker`() throws {
    let strip = try #require(page().components(separatedBy: "<div class=\"strip\">").dropFirst().first)
    let drawn = strip.components(separatedBy: "</div>")[0]
    let speakers = Set(Sample.transcript().segments.map(\.speaker))
    #expect(drawn.components(separatedBy: "<g class=\"bars").count - 1 == speakers.count)
    #expect(drawn.components(separatedBy: "class=\"clip\"").count - 1 == Sample.recap().highlights.count)
    #expect(drawn.components(separatedBy: "class=\"edge\"").count - 1 == Sample.recap().chapters.count)
    #expect(drawn.components(separatedBy: "class=\"decision\"").count - 1 == Sample.recap().decisions.count)
    #expect(drawn.components(separatedBy: "class=\"task\"").count - 1 == Sample.recap().actionItems.count)
  }

  @Test func `tasks come before the reel, and minutes after it`() throws {
    let page = page()
    let marks = [
      "id=\"summary-title\"", "id=\"actions-title\"", "class=\"reel\"", "id=\"minutes-title\"",
      "id=\"voices-title\"", "aria-label=\"Chapters\"", "Transcript</h2>", "id=\"about\"",
    ]
    let places = try marks.map { try #require(page.range(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
  }

  @Test func `a moment outside the reel leads to the transcript only`() throws {
    let page = page()
    let questions = try #require(page.components(separatedBy: ">Open question</span>").dropFirst().first)
    let question = questions.components(separatedBy: "</li>")[0]
    #expect(question.contains("<a class=\"time read\" href=\"#line-5\""))
    #expect(!question.contains("class=\"play\""))
  }

  @Test func `minutes stand under the headlines of their chapters`() throws {
    let minutes = try #require(page().components(separatedBy: "id=\"minutes-title\"").dropFirst().first)
    let parts = minutes.components(separatedBy: "</section>")[0].components(separatedBy: "<h3>").dropFirst()
    #expect(parts.count == 2)
    #expect(parts.first?.contains("Launch date</span>") == true)
    #expect(parts.first?.contains("We launch on the twenty-second of April.") == true)
    #expect(parts.last?.contains("<bdi>Ada Okafor</bdi>:</span> Send the photos to the printer") == true)
    #expect(parts.last?.contains("· Due Friday, 7 March</span>") == true)
    #expect(parts.last?.contains("· Due “before the launch”</span>") == true)
  }

  @Test func `clips and chapters name their one speaker`() {
    var recap = Sample.recap()
    #expect(!page(recap).contains("<span class=\"why\"><bdi>"))
    recap.chapters[0].speaker = "ada"
    recap.highlights[0].speaker = "ben"
    recap.highlights[1].speaker = "zoe"
    let page = page(recap)
    #expect(page.contains("Launch date</span> <span class=\"by\">· <bdi>Ada Okafor</bdi></span></span>"))
    #expect(
      page.components(separatedBy: "<span class=\"why\"><bdi>Ben &lt;Sørensen&gt;</bdi> · decision").count
        == 2)
    #expect(page.components(separatedBy: "<span class=\"why\"><bdi>").count == 2)
    let text = MarkdownSummary.render(recap, Sample.transcript())
    #expect(text.contains("### Launch date · Ada Okafor [0:00]"))
  }

  @Test func `notice, retention, warnings and gaps are shown`() {
    let page = page()
    #expect(page.contains(HTML.escaped(Sample.notice)))
    #expect(page.contains("Kept until Thursday, 4 September 2025"))
    #expect(page.contains("The last 30 seconds of the picture are missing."))
    #expect(page.contains("62 %"))
    #expect(page.contains("No owner named"))
    #expect(page.contains("Unknown speaker"))
    #expect(page.contains("<b><time datetime=\"2025-03-07\">Friday, 7 March</time></b>"))
  }

  @Test func `a chat message is shown at its time between lines`() throws {
    let page = page()
    let chat = try #require(page.range(of: "photos: &lt;link&gt; &amp; co"))
    let before = try #require(page.range(of: "id=\"line-5\""))
    let after = try #require(page.range(of: "id=\"line-6\""))
    #expect(before.upperBound < chat.lowerBound && chat.upperBound < after.lowerBound)
  }
}
