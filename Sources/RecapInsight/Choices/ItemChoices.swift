import RecapCore

/// Chooses the owner, the day and the words of action items.
struct ItemChoices {
  let discourse: Discourse
  let acts: ActReading
  let models: ChoiceModels

  /// An item with the candidates between which is chosen.
  struct Open {
    var item: TaskDraft
    var owners: OwnerCandidates
    var days: DueCandidates
    var words: WordingCandidates
  }

  /// Returns the items with the chosen owners, days and words. No two of them have the same words.
  func chosen(_ items: [TaskDraft]) -> [TaskDraft] {
    let open = open(items)
    var shown: Set<String> = []
    return open.map { open in
      var item = open.item
      let words = open.words
      // What names an item that cue phrases found is right as often as other words.
      if item.isLikely,
        let best = models.words.better(of: words.features, isFree: { !shown.contains(words.all[$0].text) }),
        best > 0
      {
        item.text = words.all[best].text
        item.sentence = words.all[best].sentence
        item.spans.append(discourse.utterances[item.sentence].sentence.words)
      }
      shown.insert(item.text)
      return item
    }
  }

  private func chosenOwner(_ owners: OwnerCandidates) -> String? {
    models.owner.choice(of: owners.features, none: owners.none).map { owners.people[$0] }
  }

  func open(_ items: [TaskDraft]) -> [Open] {
    let scenes = items.map { ItemScene($0, in: discourse, acts: acts) }
    return scenes.indices.map { index in
      let scene = scenes[index]
      let owners = OwnerCandidates(scene)
      let owner = scene.item.isLikely ? chosenOwner(owners) : scene.item.owner ?? chosenOwner(owners)
      let others = Set(scenes.indices.filter { $0 != index }.flatMap { scenes[$0].units })
      let days = DueCandidates(scene, owner: owner, others: others)
      var item = scene.item
      item.owner = owner
      // What the words of the task itself name is nearly always right.
      if item.isLikely || item.due == nil {
        item.due = models.due.choice(of: days.features, none: days.none).map { days.all[$0].phrase }
      }
      let words = WordingCandidates(scene, owner: owner, others: others)
      return Open(item: item, owners: owners, days: days, words: words)
    }
  }
}
