import Foundation
import Testing

@testable import RecapCore

@Suite struct SignedNoteTests {
  /// The example of golang.org/x/mod/sumdb/note.
  private static let goText = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """
  private static let goPublic = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let goPrivate =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  private static let goNote =
    goText + """

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

      """

  @Test func `signs as the reference implementation does`() throws {
    let signer = try #require(NoteSigner(Self.goPrivate))
    #expect(signer.verifier.description == Self.goPublic)
    #expect(signer.line == Self.goPrivate)
    let note = signer.sign(SignedNote(Self.goText))
    #expect(String(decoding: note.data, as: UTF8.self) == Self.goNote)
  }

  /// The example of c2sp.org/signed-note.
  @Test func `reads the note of the specification`() throws {
    let note = try #require(
      SignedNote(
        reading: Data(
          """
          This is an example message.

          — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

          """.utf8)))
    let key = try #require(
      NoteVerifier("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))
    let other = try #require(NoteVerifier(Self.goPublic))
    #expect(note.text == "This is an example message.\n")
    #expect(note.signer(among: [other, key]) == key)
    #expect(note.signer(among: [other]) == nil)
  }

  @Test func `a changed text is not signed`() throws {
    let key = try #require(NoteVerifier(Self.goPublic))
    let whole = try #require(SignedNote(reading: Data(Self.goNote.utf8)))
    #expect(whole.signer(among: [key]) == key)
    #expect(SignedNote(reading: whole.data) == whole)
    for (old, new) in [("answer", "Answer"), ("x08go/ZJ", "x08go/ZK"), ("— PeterNeumann", "— Peter")] {
      let changed = try #require(
        SignedNote(reading: Data(Self.goNote.replacing(old, with: new).utf8)), "\(old)")
      #expect(changed.signer(among: [key]) == nil, "\(old)")
    }
  }

  @Test(arguments: [
    "", "no blank line\n", "text\n\nno signature\n", "text\n\n— name\n", "text\n\n— name !!!!\n",
    "text\n\n— name AAAA\n", "text\n\n- name x08go/ZJkuBS9UG/\n", "text\n\n— name x08go/ZJkuBS9UG/",
    "a\u{7}b\n\n",
  ])
  func `what is no note is not read`(_ text: String) {
    #expect(SignedNote(reading: Data(text.utf8)) == nil)
  }

  @Test func `a note may have no signature`() throws {
    let note = SignedNote("one\n\ntwo\n")
    #expect(SignedNote(reading: note.data) == note)
    #expect(note.signatures.isEmpty)
  }

  @Test(arguments: [
    "", "PeterNeumann", "PeterNeumann+c74f20a3",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy1w==",
  ])
  func `what is no public key is not read`(_ line: String) {
    #expect(NoteVerifier(line) == nil)
  }

  @Test func `a new key signs for its public line`() throws {
    let signer = try #require(NoteSigner(newNamed: "recap"))
    let again = try #require(NoteSigner(signer.line))
    #expect(again.verifier == signer.verifier)
    #expect(NoteSigner(newNamed: "recap")?.verifier != signer.verifier)
    let verifier = try #require(NoteVerifier(signer.verifier.description))
    let note = try #require(SignedNote(reading: again.sign(SignedNote("text\n")).data))
    #expect(note.signer(among: [verifier]) == verifier)
    #expect(NoteSigner(newNamed: "a b") == nil)
    #expect(NoteSigner(newNamed: "a+b") == nil)
    #expect(NoteSigner(signer.line.replacing("PRIVATE", with: "PUBLIC")) == nil)
  }
}
