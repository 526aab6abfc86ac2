import Testing

@testable import RecapCore

@Suite struct UnknownNameTests {
  @Test(
    arguments: [
      ("hieght", "height"), ("heigt", "height"), ("heights", "height"), ("widht", "width"),
      ("maximum_heigth", "maximum_height"), ("engin", "engine"), ("max", "maximum_height"), ("ma", nil),
      ("", nil), ("x", nil), ("colour", nil),
      (String(repeating: "height", count: 40), nil),
    ] as [(String, String?)])
  func `the nearest name is suggested`(name: String, meant: String?) {
    let names = ["width", "height", "maximum_height", "engine"]
    #expect(UnknownName.nearest(to: name, among: names) == meant)
  }

  @Test func `the message lists what is expected`() {
    #expect(
      UnknownName.message("unknown key", "hieght", expected: ["width", "height"])
        == #"unknown key; did you mean "height"? Expected one of: width, height"#)
    #expect(
      UnknownName.message("unknown key", "colour", expected: ["width", "height"])
        == "unknown key; expected one of: width, height")
    #expect(UnknownName.message("unknown key", "colour", expected: []) == "unknown key; expected one of: ")
  }
}
