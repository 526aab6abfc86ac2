import RecapCore
import Testing

@Suite struct SpokenSoundTests {
  @Test(arguments: [
    ("Mollie", "Molly"), ("Harbour", "Harbor"), ("Shaun", "Shawn"), ("Philip", "Filip"),
    ("Navitrack", "Navitrak"),
    ("Katherine", "Catherine"), ("Wren", "Ren"), ("Knox", "Nox"), ("José", "Jose"), ("Medlow", "Medlow."),
  ])
  func `other spellings of a sound are equal or nearly`(one: String, other: String) {
    #expect(SpokenSound(one).distance(to: SpokenSound(other)) <= 0.07)
  }

  @Test(arguments: [
    ("Stripe", "stride"), ("Stripe", "strike"), ("Elena", "Alina"), ("Maya", "mire"), ("Victor", "Invictor"),
    ("Klarna", "Claren"), ("Priya", "prayer"), ("Zanatrol", "sonatrol"), ("Osman", "Ozzman"),
  ])
  func `words that are misheard for one another are near`(one: String, other: String) {
    let distance = SpokenSound(one).distance(to: SpokenSound(other))
    #expect((0.02...0.3).contains(distance), "\(distance)")
  }

  @Test(arguments: [
    ("Stripe", "ferry"), ("Elena", "budget"), ("Maya", "Wednesday"), ("Victor", "photo"),
    ("Klarna", "orders"),
    ("Tobias", "engine"), ("Harbour", "winter"),
  ])
  func `other words are far`(one: String, other: String) {
    #expect(SpokenSound(one).distance(to: SpokenSound(other)) > 0.3)
  }

  @Test func `distances are symmetric and from 0 to 1`() {
    let words = ["Mollie", "stride", "a", "Siobhan", "x", "queue", "", "Æsir", "123", "ngũgĩ"]
    for one in words.map(SpokenSound.init) {
      for other in words.map(SpokenSound.init) {
        let distance = one.distance(to: other)
        #expect(distance == other.distance(to: one) && (0...1).contains(distance))
      }
      #expect(one.distance(to: one) == 0)
    }
  }
}
