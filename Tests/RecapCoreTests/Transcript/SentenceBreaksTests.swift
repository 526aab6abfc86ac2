import RecapCore
import Testing

struct SentenceBreaksTests {
  private func sentences(_ text: String) -> [String] {
    let tokens = SentenceBreaks.tokens(text)
    var sentences: [[Substring]] = [[]]
    for (index, token) in tokens.enumerated() {
      sentences[sentences.count - 1].append(token)
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if next != nil, SentenceBreaks.isEnd(token, next: next) { sentences.append([]) }
    }
    return sentences.map { $0.joined(separator: " ") }
  }

  @Test(arguments: [
    ("Good morning. Can you hear me? Great!", ["Good morning.", "Can you hear me?", "Great!"]),
    ("It costs 3.14 pounds. Fine.", ["It costs 3.14 pounds.", "Fine."]),
    ("Ask Dr. Smith and Mrs. Jones.", ["Ask Dr. Smith and Mrs. Jones."]),
    ("Meet at 5 p.m. on Monday. Bye.", ["Meet at 5 p.m. on Monday.", "Bye."]),
    ("Meet at 5 p.m. Then we go.", ["Meet at 5 p.m.", "Then we go."]),
    ("Use it, e.g. For tests.", ["Use it, e.g. For tests."]),
    ("It is No. 5 of ten.", ["It is No. 5 of ten."]),
    ("No. We can't.", ["No.", "We can't."]),
    ("J. R. Hartley came. So did I. He left.", ["J. R. Hartley came.", "So did I.", "He left."]),
    ("Well... maybe. Well... Maybe.", ["Well... maybe.", "Well...", "Maybe."]),
    ("She said \"stop.\" He did.", ["She said \"stop.\"", "He did."]),
    ("nothing ends here", ["nothing ends here"]),
    ("はい。そうです。", ["はい。", "そうです。"]),
  ])
  func `text is split into sentences`(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }
}
