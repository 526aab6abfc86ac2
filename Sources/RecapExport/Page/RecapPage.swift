import Foundation
import RecapCore

/// `index.html`: the recap as one self-contained page. It loads only the reel and its stills, from its own
/// folder, and works from `file://` and without its script.
package struct RecapPage {
  package static let mediaType = "text/html"

  let recap: Recap
  let transcript: Transcript
  let reel: Reel?
  let captions: String
  let cast: Cast
  let clock: MeetingClock
  let anchors: TranscriptAnchors
  let links: PageLinks
  /// The words of the page.
  let phrases: Phrases
  let minutes: Minutes
  /// The notes of words that were hard to hear, which the words of the page open.
  let notes = HardNotes()

  /// - Parameter captions: the reel's captions as WebVTT; they are embedded in the page, because a browser
  ///   does not let a page from `file://` read the file beside it.
  static func render(
    _ recap: Recap, _ transcript: Transcript, reel: Reel?, captions: String, links: PageLinks = PageLinks()
  ) -> String {
    let phrases = Phrases.of(recap.meeting.locale)
    return RecapPage(
      recap: recap, transcript: transcript, reel: reel, captions: captions, cast: Cast(recap.meeting),
      clock: MeetingClock(timeZone: recap.meeting.timeZone, in: phrases),
      anchors: TranscriptAnchors(transcript),
      links: links, phrases: phrases, minutes: Minutes(recap)
    ).document.source
  }

  private var document: HTML {
    PageFrame.document(
      language: phrases.language, title: "\(phrases.fill(.pageTitle, ["title": recap.meeting.title]))",
      policy: PagePolicy.text(
        style: PageSource.style, script: PageSource.script,
        media: links.recordings.compactMap { PageAddress.origin(of: $0.address) }), style: PageSource.style,
      body: body)
  }

  private var body: HTML {
    """
    <a class="skip" href="#transcript">\(phrases[.skip])</a>
    \(header)
    <main\(links.recordings.isEmpty ? .nothing : " class=\"whole\"" as HTML)>
    <div class="findings">
    \(topSection)
    \(actionSection)
    </div>
    \(reelSection)
    \(recordingSection)
    \(minutesSection)
    \(timelineSection)
    \(transcriptSection)
    \(told)
    </main>
    \(aboutSection)
    \(notes.all)
    <script>\(HTML(stringLiteral: PageSource.script))</script>
    """
  }

  /// The line that is heard, for people who do not see the mark.
  private var told: HTML {
    reel == nil && links.recordings.isEmpty
      ? .nothing : "<p class=\"told\" role=\"status\" aria-live=\"polite\" lang=\"\(languageTag)\"></p>"
  }

  /// Returns what was said, marked as being in the language of the talk if that is not the page's.
  func said(_ text: String) -> HTML { said("\(text)" as HTML) }

  func said(_ text: HTML) -> HTML {
    isTalkInPageLanguage ? text : "<span lang=\"\(languageTag)\">\(text)</span>"
  }

  /// The attribute of an element that holds only what was said.
  var saidLanguage: HTML { isTalkInPageLanguage ? .nothing : " lang=\"\(languageTag)\"" }

  /// The attribute of an element of the page's words inside what was said.
  var pageLanguage: HTML { isTalkInPageLanguage ? .nothing : " lang=\"\(phrases.language.rawValue)\"" }

  /// Returns a text that exists in English only.
  func inEnglish(_ text: String) -> HTML {
    phrases.language == .en ? "\(text)" : "<span lang=\"en\">\(text)</span>"
  }

  private var isTalkInPageLanguage: Bool { recap.meeting.isSpoken(in: phrases) }

  private var header: HTML {
    let facts = recap.meeting
    let length = recap.quality.map { $0.duration.milliseconds } ?? 0
    let minutes = Int(max(1, (length + 30_000) / 60_000))
    let parts =
      [clock.day(facts.startedAt), clock.hours(from: facts.startedAt, to: facts.endedAt)].filter {
        !$0.isEmpty
      }
      + (length > 0 ? [phrases.fill(.minutesLong, ["n": phrases.number(minutes)])] : [])
    let people: [HTML] = facts.participants.map { person in
      let host: HTML = person.id == facts.host ? " <span class=\"host\">\(phrases[.host])</span>" : ""
      return "<li>\(face(person.id))<span><bdi>\(person.name)</bdi>\(host)</span></li>"
    }
    let revision =
      recap.revision > 1 ? " · " + phrases.fill(.revision, ["n": phrases.number(recap.revision)]) : ""
    return """
      <header>
      <p class="eyebrow">\(phrases[.recap])\(revision)</p>
      <h1 dir="auto">\(facts.title)</h1>
      <p class="when">\(parts.map { "<span>\($0)</span>" as HTML })</p>
      <ul class="people" aria-label="\(phrases[.participants])">\(people)</ul>
      <p class="notice" role="note">\(recap.notice)</p>
      \(warningLine)
      </header>
      """
  }

  private var warningLine: HTML {
    guard let warnings = recap.quality?.warnings, let first = warnings.first else { return .nothing }
    let more: HTML =
      warnings.count > 1
      ? " <a href=\"#about\">\(phrases.fill(.more, ["n": phrases.number(warnings.count - 1)]))</a>" : ""
    return "<p class=\"warnings\" role=\"note\">\(text(of: first))\(more)</p>"
  }

  /// Returns a circle with a speaker's initials, in the speaker's colour on this page.
  func face(_ speaker: String?) -> HTML {
    guard let index = cast.place(of: speaker) else {
      return "<span class=\"face su\" aria-hidden=\"true\">?</span>"
    }
    let initials = cast.name(of: speaker).split(separator: " ").prefix(2).compactMap(\.first).map {
      String($0)
    }
    return "<span class=\"face s\(index % 8)\" aria-hidden=\"true\">\(initials.joined().uppercased())</span>"
  }

  /// Returns the cited moments of a line as links into the transcript; before a moment that can be heard, a
  /// button that plays it; and last, the way to report the line.
  /// - Parameter line: the line's name in a report.
  func times(_ citations: [Citation], line: String) -> HTML {
    let moments: [HTML] = citations.compactMap { citation in
      anchors.anchor(citation.segmentID).map { anchor in
        let place = reel == nil ? nil : ReelSpeech.time(of: citation, in: recap.highlights)
        return """
          <span>\(playButton(at: citation.start, inReel: place))<a class="time read" href="#\(anchor)" \
          aria-label="\(phrases.fill(.saidAt, ["time": citation.start.description]))">\(citation.start.description)</a></span>
          """
      }
    }
    let all = moments + [report(line)].filter { $0 != .nothing }
    return all.isEmpty ? .nothing : " <span class=\"times\">\(all)</span>"
  }
}
