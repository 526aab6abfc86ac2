import RecapCore
import RecapTestSupport
import Testing

@testable import RecapExport

/// Page and summary in other languages than that of the talk.
@Suite struct PageLanguageTests {
  private func recap(_ locale: String?) -> Recap {
    var recap = Sample.recap()
    recap.meeting.locale = locale
    recap.notice = Phrases.of(locale)[.notice]
    recap.quality?.warnings = []
    return recap
  }

  private func page(_ locale: String?) -> String {
    RecapPage.render(recap(locale), Sample.transcript(), reel: Sample.reel, captions: "")
      .replacing(PageSource.script, with: "").replacing(PageSource.style, with: "")
  }

  @Test func `a German page keeps the talk as it was spoken`() {
    let page = page("de")
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("Dienstag, 4. März 2025"))
    #expect(page.contains(">Aufgaben</h2>"))
    #expect(
      page.contains(
        "Fällig <b><time datetime=\"2025-03-07\">Freitag, 7. März</time></b> („<span lang=\"en\">by Friday</span>“)"
      ))
    #expect(page.contains("<p class=\"what\" dir=\"auto\" lang=\"en\">Send the photos to the printer</p>"))
    #expect(page.contains("aria-label=\"Gesagt bei 0:53: im Transkript lesen\""))
    #expect(page.contains("Zusage · bei 0:52 in der Besprechung"))
    #expect(page.contains("data-none=\"Nicht gesagt\" data-places=\"{i} von {n}\""))
  }

  /// Every phrase of the page that English and the other language do not share.
  @Test(arguments: ["de", "es", "fr"])
  func `no English phrase is left`(locale: String) {
    let page = page(locale)
    let (english, other) = (Phrases.english, Phrases.of(locale))
    for phrase in Phrase.allCases {
      // Words in lower case are also names of classes.
      guard let first = english[phrase].first, first.isUppercase, !english[phrase].contains("{"),
        english[phrase] != other[phrase]
      else { continue }
      let text = HTML.escaped(english[phrase])
      for place in [">\(text)<", "\"\(text)\""] { #expect(!page.contains(place), "\(phrase.rawValue)") }
    }
  }

  @Test func `only a talk in another language is marked`() {
    #expect(page(nil).contains("<html lang=\"en\">"))
    #expect(!page(nil).contains("<span lang="))
    #expect(page("fr").contains("<span lang=\"en\">The payment page still loses people &amp; orders.</span>"))
  }

  @Test func `buttons inside the talk are in the page's language`() {
    #expect(page("es").contains("<a class=\"play\" lang=\"es\" href="))
    #expect(!page("en").contains("<a class=\"play\" lang="))
  }

  @Test func `the summary has the same words`() {
    let summary = MarkdownSummary.render(recap("fr"), Sample.transcript())
    #expect(summary.contains("## Procès-verbal"))
    #expect(summary.contains("mardi 4 mars 2025"))
    #expect(summary.contains("Conservé jusqu'au jeudi 4 septembre 2025."))
  }

  @Test func `a room's page speaks as its newest recap`() {
    let page = RoomPage.render(
      room: "design",
      [
        RoomPage.Entry(recap: recap("es"), at: .folder("a/1")),
        RoomPage.Entry(recap: recap("de"), at: .folder("b/1")),
      ], index: "x.search.js")
    #expect(page.contains("<html lang=\"es\">"))
    #expect(page.contains("3 tareas · 1 decisión"))
    #expect(!page.contains("Aufgaben"))
    #expect(page.contains("dir=\"auto\" lang=\"en\">Send the photos to the printer</a>"))
    #expect(
      RoomIndex.render([(RoomPage.Entry(recap: recap("es"), at: .folder("a")), Sample.transcript())])
        .contains("\"lang\":\"en\""))
  }

  @Test func `warnings are in the language of the page`() {
    var german = recap("de")
    german.quality?.warnings = [
      QualityWarning(
        .trackSilent, recording: "a.mkv", stream: 2, time: MediaTime(seconds: 61), "the track is silent"),
      QualityWarning(.reelLeftOut, "there is no reel"),
    ]
    let page = RecapPage.render(german, Sample.transcript(), reel: nil, captions: "")
    #expect(page.contains("a.mkv, Spur 2, 1:01: die Spur ist stumm"))
    #expect(page.contains("<li>Es gibt kein Video der Höhepunkte</li>"))
    #expect(!page.contains("is silent"))
  }

  @Test func `an English page has the record's own sentences`() {
    var english = recap("en")
    english.quality?.warnings = [QualityWarning(.trackSilent, "stream 2: the track of Ada is silent")]
    let page = RecapPage.render(english, Sample.transcript(), reel: nil, captions: "")
    #expect(page.contains("stream 2: the track of Ada is silent"))
  }

  @Test func `tasks in a calendar are in the language of the page`() {
    let text = TaskCalendar(recap("es"), page: nil).text.replacing("\r\n ", with: "")
    #expect(
      text.contains("De la reunión: Launch planning\\nPlazo: «by Friday»\\nDicho en 0:53 de la grabación"))
    #expect(text.contains("PRODID:-//Recap//Recap//ES"))
  }
}
