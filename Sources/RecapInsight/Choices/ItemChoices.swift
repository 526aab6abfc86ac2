import RecapCore

/// Chooses the owner and the day of action items.
struct ItemChoices {
  let discourse: Discourse
  let acts: ActReading
  let models: ItemChoiceModels

  /// An item with the candidates between which is chosen.
  struct Open {
    var item: TaskDraft
    var owners: OwnerCandidates
    var days: DueCandidates
  }

  /// Returns the items with the chosen owners and days.
  func chosen(_ items: [TaskDraft]) -> [TaskDraft] { open(items).map(\.item) }

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
      return Open(item: item, owners: owners, days: days)
    }
  }
}
