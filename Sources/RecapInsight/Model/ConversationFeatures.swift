import Foundation
import RecapCore

/// The features of a unit's context: speaker, time, and the terms of the units around it.
struct ConversationFeatures {
  private(set) var columns: [Feature: [Double]] = [:]
  private let units: [FeatureUnit]
  private let words: WordFeatures

  init(_ units: [FeatureUnit], words: WordFeatures) {
    self.units = units
    self.words = words
    guard !units.isEmpty else { return }
    addTopics()
    addTurns()
    addTimes()
    addSpeakers()
  }

  private func column(_ feature: Feature) -> [Double] { words.columns[feature] ?? [] }

  // MARK: topics

  private mutating func addTopics() {
    let terms = words.terms
    var first = [Int](repeating: -1, count: words.table.count)
    for (index, own) in terms.enumerated() {
      for term in own where first[term] < 0 { first[term] = index }
    }
    let share = { (own: [Int], holds: (Int) -> Bool) in
      own.isEmpty ? 0 : Double(own.count(where: holds)) / Double(own.count)
    }
    columns[.novelty] = terms.enumerated().map { index, own in share(own) { first[$0] == index } }
    // The last preceding and the first following unit with each term.
    var last = [Int](repeating: -100, count: words.table.count)
    columns[.echo] = terms.enumerated().map { index, own in
      defer { for term in own { last[term] = index } }
      return share(own) { index - last[$0] <= 6 }
    }
    var next = [Int](repeating: .max - 100, count: words.table.count)
    var uptake = [Double](repeating: 0, count: terms.count)
    for index in terms.indices.reversed() {
      uptake[index] = share(terms[index]) { next[$0] - index <= 12 }
      for term in terms[index] { next[term] = index }
    }
    columns[.uptake] = uptake
  }

  // MARK: turns

  private mutating func addTurns() {
    columns[.turn] = units.map { log(1 + Double($0.turnWords)) }
    let changes = zip(units, units.dropFirst()).map { $0.speaker != $1.speaker ? 1.0 : 0 }
    columns[.takesOver] = [1] + changes
    columns[.handsOver] = changes + [1]
  }

  // MARK: time

  private mutating func addTimes() {
    let start = units[0].range.start.seconds
    let end = units.reduce(start) { max($0, $1.range.end.seconds) }
    let length = max(0.001, end - start)
    let places = units.map { min(1, max(0, ($0.range.start.seconds - start) / length)) }
    columns[.position] = places
    columns[.opening] = places.map { exp2(-$0 / 0.03) }
    columns[.closing] = places.map { exp2(($0 - 1) / 0.03) }
    columns[.seconds] = units.map { log(0.1 + $0.range.duration.seconds) }
    columns[.rate] = units.map {
      min(8, Double($0.lexemes.count) / max(0.2, $0.range.duration.seconds))
    }
    let pauses = zip(units, units.dropFirst()).map { before, after in
      log(1 + min(5, max(0, (after.range.start - before.range.end).seconds)))
    }
    columns[.pauseBefore] = [0] + pauses
    columns[.pauseAfter] = pauses + [0]
  }

  // MARK: speakers

  private mutating func addSpeakers() {
    let count = 1 + units.reduce(0) { max($0, $1.speaker) }
    let none = [Double](repeating: 0, count: count)
    var (said, led, lengths, times) = (none, none, none, none)
    let agenda = column(.agenda)
    let length = column(.length)
    for (index, unit) in units.enumerated() {
      said[unit.speaker] += Double(unit.lexemes.count)
      led[unit.speaker] += agenda[index]
      lengths[unit.speaker] += length[index]
      times[unit.speaker] += 1
    }
    let allSaid = Double(units.reduce(0) { $0 + $1.lexemes.count })
    let allLed = agenda.reduce(0, +)
    columns[.share] = units.map { said[$0.speaker] / max(1, allSaid) }
    columns[.chair] = units.map { led[$0.speaker] / max(1, allLed) }
    columns[.wordiness] = units.map { lengths[$0.speaker] / times[$0.speaker] }
  }
}
