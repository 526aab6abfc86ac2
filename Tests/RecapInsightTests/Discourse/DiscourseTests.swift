import RecapCore
import Testing

@testable import RecapInsight

@Suite struct DiscourseTests {
  private let discourse = Dialogue.discourse(
    Dialogue.transcript(
      """
      Anna: Um, so we decided on twelve boxes. Ben, could you measure the doors by Friday?
      Ben: The deadline worries me. I propose a smaller box. Never mind the doors.
      Anna: To recap, Ben measures nothing. The next point is the garden.
      """))

  @Test func `a sentence has the marks of its words`() throws {
    let first = discourse.utterances[0]
    #expect(first.saysNumber && first.norms.first == "so" && first.called.count == first.norms.count)
    #expect(!discourse.utterances[2].saysNumber)
    let second = discourse.utterances[1]
    #expect(second.called.indices.filter { second.called[$0] != nil } == [0])
    #expect(discourse.named(second, at: 0) != nil && discourse.named(second, at: 1) == nil)
  }

  @Test func `shown words of a sentence match its tidied text`() {
    for sentence in discourse.conversation.sentences {
      let shown = discourse.conversation.tidied(sentence.words)
      #expect(discourse.shown[sentence.index].count == shown.count)
      let norms = discourse.conversation.tidiedNorms(sentence.words).map(\.norm)
      #expect(norms == shown.map { Norm(Lexicon.bare($0)) })
    }
    #expect(discourse.shown[0].links == 1 && discourse.shown.map(\.links).max() == 2)
  }

  @Test func `a proposal is marked on its sentence`() {
    #expect(discourse.isProposal.filter(\.self).count == 1)
  }
}
