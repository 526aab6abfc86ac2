import Foundation
package import RecapCore

/// A meeting whose people, title and speech hold what every form of output could take for its own marks.
package enum HostileSample {
  /// Marks of HTML, Markdown, WebVTT, SubRip, iCalendar, mail, JSON, shells and terminals.
  package static let marks = [
    "<script>alert(1)</script>", "</script></style></title><!--", "\"' onmouseover=alert(1) x='",
    "&lt;b&gt; &amp; &#0;", "[link](javascript:alert(1)) ![x](http://e.example/x.png)",
    "# heading\n- list\n> quote\n```\ncode\n```\n---\n<https://e.example>", "\\*_~`|^${}@everyone",
    "00:00:01.000 --> 00:00:02.000", "---->>", "\n\nWEBVTT\n\nNOTE x\n\nSTYLE\n::cue { color: red }",
    "<v Mallory>I said this</v><00:00:01.000>", "\r\n\r\n7\r\n00:00:01,000 --> 00:00:02,000\r\nlate",
    "\r\nEND:VTODO\r\nBEGIN:VALARM\r\nATTACH:file:///etc/passwd", ",;:\\n,\u{301};\u{301}",
    "\r\nBcc: mallory@e.example\r\nSubject: you won\r\n\r\n<h1>body</h1>", "=?utf-8?q?=0D=0ABcc:_x?=",
    "\r\n.\r\nMAIL FROM:<x@e.example>", "{title} {link} {{title}} %s %n",
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{1B}[31m\u{9B}31m", "\u{202E}gpj.exe\u{2066}x",
    "\u{0}\u{8}\u{7F}\u{85}\u{2028}\u{2029}",
    "𝕏 👩‍👩‍👧 e\u{301} \u{FEFF}\u{FFFE}", "$(touch x) `id` ; rm -rf / | cat", "{\"a\":1}\u{0},]",
  ]

  package static let everything = marks.joined(separator: " ")

  /// Each mark is somebody's name, and said by somebody.
  package static let transcript = Transcript(
    meetingID: "mtg-1",
    segments: marks.enumerated().map { index, mark in
      Sample.segment(
        "s\(index + 1) --> \n\n\(mark)", "p\(index)", Double(index) * 4, Double(index) * 4 + 3.5,
        "I will send \(mark) by Friday.")
    })

  package static func recap() -> Recap {
    var recap = Sample.recap()
    let cite = { (index: Int) in [Citation(transcript.segments[index])] }
    recap.meeting.title = everything
    recap.meeting.participants = marks.enumerated().map { Participant(id: "p\($0)", name: $1) }
    recap.audience.members = recap.meeting.participants.map(\.id)
    recap.summary = marks.enumerated().map { CitedLine(text: $1, speakers: ["p\($0)"], citations: cite($0)) }
    recap.decisions = recap.summary
    recap.questions = recap.summary
    recap.actionItems = marks.enumerated().map { index, mark in
      ActionItem(
        text: mark, owner: "p\(index)", due: DueDate(spoken: mark, date: index % 2 == 0 ? "2025-03-07" : nil),
        citations: cite(index))
    }
    recap.chapters = marks.enumerated().map { index, mark in
      Chapter(
        start: MediaTime(seconds: Double(index) * 4), end: MediaTime(seconds: Double(index + 1) * 4),
        title: mark, citations: cite(index))
    }
    recap.highlights = recap.highlights.map { clip in
      var clip = clip
      clip.title = everything
      clip.reasons = marks
      return clip
    }
    recap.chat = marks.enumerated().map { index, mark in
      ChatMessage(at: MediaTime(seconds: Double(index)), from: "p\(index)", text: mark)
    }
    recap.quality?.warnings = marks.map { QualityWarning(.recordingDamaged, recording: $0, $0) }
    recap.provenance.recordings[0].path = everything
    return recap
  }
}
