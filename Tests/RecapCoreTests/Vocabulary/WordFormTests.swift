import RecapCore
import Testing

@Suite struct WordFormTests {
  @Test(arguments: [
    ("Mollie", "", "Mollie", ""), ("(Mollie's),", "(", "Mollie", "'s),"), ("O'Neill.", "", "O'Neill", "."),
    ("kick-off?", "", "kick-off", "?"), ("…", "…", "", ""), ("", "", "", ""), ("Zoë’s", "", "Zoë", "’s"),
  ])
  func `a word is divided from what is around it`(text: String, head: String, core: String, tail: String) {
    let form = WordForm(text)
    #expect([form.head, form.core, form.tail].map(String.init) == [head, core, tail])
  }
}
