import Testing

@testable import RecapSpeech

struct RollingAudioTests {
  @Test func `samples keep their positions`() {
    var audio = RollingAudio(from: 100)
    audio.append((0..<50).map(Float.init))
    audio.forget(before: 140)
    #expect(audio.start == 140)
    #expect(audio[142..<145] == [42, 43, 44])
    #expect(audio[90..<141] == [40])
    #expect(audio[149..<300] == [49])
    #expect(audio[200..<300] == [])
  }

  @Test func `a few samples are not moved`() {
    var audio = RollingAudio(from: 0)
    audio.append([1, 2, 3, 4])
    audio.forget(before: 1)
    #expect(audio.start == 0)
    audio.forget(before: 400)
    #expect(audio.start == 4)
    #expect(audio.end == 4)
  }

  @Test func `memory stays bounded`() {
    var audio = RollingAudio(from: 0)
    for _ in 0..<1000 {
      audio.append([Float](repeating: 0, count: 100))
      audio.forget(before: audio.end - 200)
      #expect(audio.end - audio.start <= 500)
    }
  }
}
