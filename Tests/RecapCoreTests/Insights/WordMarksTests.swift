import Testing

@testable import RecapCore

@Suite struct WordMarksTests {
  private let discourse = Dialogue.discourse(
    Dialogue.transcript(
      """
      Anna: Um, so we decided on twelve boxes. Ben, could you measure the doors by Friday?
      Ben: The deadline worries me. I propose a smaller box. Never mind the doors.
      Anna: To recap, Ben measures nothing. The next point is the garden.
      """))

  /// A list that is asked through marks finds what it finds in the words alone, for every list and sentence.
  @Test func `marks find the same pattern as the words alone`() {
    var found = 0
    for list in WordMarks.lists {
      for utterance in discourse.utterances {
        #expect(list.first(in: utterance) == list.cues.first(in: utterance.norms))
        found += list.occurs(in: utterance) ? 1 : 0
      }
    }
    #expect(found >= 6)
  }

  @Test func `each list has a distinct mark`() {
    #expect(Set(WordMarks.lists.map(\.mark.rawValue)).count == WordMarks.lists.count)
    let ofWords: WordMarks = [.filler, .number, .task, .phraseEnd, .name]
    #expect(WordMarks.lists.allSatisfy { $0.mark.isDisjoint(with: ofWords) })
  }

  @Test func `a sentence has the marks of its words`() throws {
    let first = discourse.utterances[0]
    #expect(first.saysNumber && !first.allMarks.contains(.filler) && first.marks.count == first.norms.count)
    #expect(!discourse.utterances[2].saysNumber)
    let second = discourse.utterances[1]
    #expect(second.marks.indices.filter { second.marks[$0].contains(.name) } == [0])
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
