import Testing

@testable import RecapSpeech

struct WindowRecognitionTests {
  @Test(arguments: [
    ("To-morrow or to-night?", "Tomorrow or tonight?"), ("Let us do it to-day.", "Let us do it today."),
    ("a day-to-day job", "a day-to-day job"), ("up to-date", "up to-date"), ("", ""),
  ])
  func spellingOfOldBooks(_ heard: String, _ written: String) {
    #expect(WindowRecognition.modern(heard) == written)
  }
}
