import RecapCore

/// The participants who may own an action item, with the features by which one is chosen.
struct OwnerCandidates {
  /// The ids of the participants.
  let people: [String]
  let features: [[String]]
  /// The features of no owner.
  let none: [String]

  init(_ scene: ItemScene) {
    let reader = OwnerReader(scene)
    people = reader.people
    features = people.map(reader.features)
    none = reader.none
  }
}

private struct OwnerReader {
  let scene: ItemScene
  let people: [String]
  /// The highest log-odds of each speaker to take the work.
  private let own: [String: Double]
  /// The same in the units of the item alone.
  private let ownInside: [String: Double]
  private let called: Set<String>
  private let calledToStart: Set<String>
  private let mentioned: Set<String>

  private var acts: ActReading { scene.acts }
  private var discourse: Discourse { scene.discourse }

  init(_ scene: ItemScene) {
    self.scene = scene
    let (acts, discourse) = (scene.acts, scene.discourse)
    let near = scene.around(before: 1, after: 2)
    func highest(_ units: [Int]) -> [String: Double] {
      var own: [String: Double] = [:]
      for unit in units {
        guard let speaker = acts.units[unit].speaker else { continue }
        own[speaker] = max(own[speaker] ?? -.infinity, acts.score(.own, ofUnit: unit))
      }
      return own
    }
    own = highest(near)
    ownInside = highest(scene.units)
    let spoken = scene.units.flatMap { scene.utterances(ofUnit: $0) }
    let named = discourse.utterances[scene.item.sentence]
    called = Set(scene.utterances(ofUnit: scene.best).compactMap { discourse.vocative(in: $0) })
    calledToStart = Set(spoken.compactMap { discourse.vocative(in: $0) })
    mentioned = Set(named.called.compactMap(\.self))
    let all = Set(own.keys).union(spoken.flatMap { $0.called.compactMap(\.self) })
      .union(scene.item.owner.map { [$0] } ?? [])
    people = all.sorted()
  }

  func features(of person: String) -> [String] {
    let unit = acts.units[scene.best]
    let namedBy = acts.units[scene.named].speaker
    var features: [String] = []
    func mark(_ name: String, if holds: Bool) { if holds { features.append(name) } }
    let score = own[person] ?? -.infinity
    features += ItemScene.steps("own", score, above: [-4, -3, -2, -1, 0, 1])
    let inside = ownInside[person] ?? -.infinity
    features += ItemScene.steps("own-in", inside, above: [-4, -3, -2, -1, 0, 1])
    mark("own-most-in", if: ownInside[person] != nil && ownInside.values.allSatisfy { $0 <= inside })
    mark("own-most", if: own[person] != nil && own.values.allSatisfy { $0 <= score })
    mark("silent", if: own[person] == nil)
    let kind = scene.item.isLikely ? "model" : "cue"
    mark("\(kind)-owner", if: scene.item.owner == person)
    mark("\(kind)-other", if: scene.item.owner.map { $0 != person } ?? false)
    mark("names-it", if: namedBy == person)
    mark("best", if: unit.speaker == person)
    mark("called", if: called.contains(person))
    mark("called-near", if: calledToStart.contains(person))
    mark("mentioned", if: mentioned.contains(person) && !calledToStart.contains(person))
    mark("last", if: scene.units.last.map { acts.units[$0].speaker == person } ?? false)
    if let next = scene.next(scene.best), acts.units[next].speaker == person, unit.speaker != person {
      let reading = Response.reading(scene.utterances(ofUnit: next))
      features += ["next", "next-\(reading)"]
      mark("called-next", if: called.contains(person))
    }
    if scene.best > 0, acts.units[scene.best - 1].speaker == person, unit.speaker != person {
      features.append("previous")
    }
    mark(
      "asks",
      if: unit.speaker == person
        && scene.utterances(ofUnit: scene.best).contains(where: \.sentence.isQuestion))
    for near in scene.around(before: 0, after: 1) where acts.units[near].speaker == person {
      let place = scene.units.contains(near) ? "" : "-after"
      mark("wants\(place)", if: scene.utterances(ofUnit: near).contains { Self.wants.occurs(in: $0) })
      mark("gives\(place)", if: scene.utterances(ofUnit: near).contains { Self.gives.occurs(in: $0) })
    }
    features += cues(of: person)
    mark("other-of-two", if: discourse.names.other(than: person) == unit.speaker && unit.speaker != person)
    return features
  }

  /// What the one says who waits for the work.
  private static let wants = CueList(
    """
    i need | i will need | i will be needing | i would need | i want | i will want | i will be wanting | i would like | we need
    can i have | could i have | i still need | i have to have | get me | give me | send me | bring me | tell me | do me
    """)
  /// What the one says who does it.
  private static let gives = CueList(
    """
    you will have | you will get | you will see | you shall have | it will be with you | it will be there | it will be done
    consider it | that is a promise | leave it with | leave that with | i promise | you have my word | on it | with you by
    """)

  private func cues(of person: String) -> [String] {
    var marks: Set<String> = []
    for unit in scene.units {
      for index in acts.units[unit].sentences {
        for cue in acts.cues[index] {
          switch cue.kind {
          case .assignment(let owner, _): if owner == person { marks.insert("assigned") }
          case .commitment: if acts.units[unit].speaker == person { marks.insert("commits") }
          case .offer, .askedOffer, .promise: if acts.units[unit].speaker == person { marks.insert("offers") }
          case .request: if acts.units[unit].speaker == person { marks.insert("requests") }
          case .group: if acts.units[unit].speaker == person { marks.insert("says-we") }
          case .need: break
          }
        }
      }
    }
    return marks.sorted()
  }

  var none: [String] {
    let norms = discourse.utterances[scene.item.sentence].norms
    var features = ["none"]
    if scene.item.owner == nil { features.append(scene.item.isLikely ? "none-model" : "none-cue") }
    if norms.contains(where: Self.everybody.contains) { features.append("none-we") }
    if norms.contains(where: Self.somebody.contains) { features.append("none-somebody") }
    return features
  }

  private static let everybody: WordSet = ["we", "us", "everybody", "everyone", "all", "our"]
  private static let somebody: WordSet = ["somebody", "someone", "anybody", "anyone", "who", "they"]
}
