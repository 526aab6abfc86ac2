import Foundation
import RecapCore
import RecapObjects
import RecapPostgres

/// Where the store of many machines is, from the settings `store` and `artefacts`.
struct StoreAddress {
  let database: PostgresAddress
  let objects: Objects

  /// Where records and artefacts are.
  enum Objects {
    /// A folder of a file system that all machines share.
    case folder(URL)
    case s3(S3Address)
  }

  /// Reads the two settings.
  /// - Returns: nil if the store is the one under the home.
  /// - Throws: `SettingsFailure`.
  init?(_ settings: Settings) throws {
    guard let store = settings.store else { return nil }
    if let problem = Self.problem(settings) {
      throw SettingsFailure(subject: "default", cause: "\(problem.key): \(problem.cause)", hint: problem.hint)
    }
    database = try PostgresAddress(store)
    objects = try Self.objects(settings.artefacts ?? "")
  }

  /// Reads a place that is not that of the settings.
  /// - Throws: `SettingsFailure` if it holds a password or is none.
  init(_ place: StorePlace) throws {
    var settings = Settings()
    (settings.store, settings.artefacts) = (place.store, place.artefacts)
    if let problem = Self.problem(settings) {
      throw SettingsFailure(subject: problem.key, cause: problem.cause, hint: problem.hint)
    }
    database = try PostgresAddress(place.store)
    objects = try Self.objects(place.artefacts)
  }

  /// What is wrong with the two settings.
  struct Problem {
    var key: String
    var cause: String
    var hint: String?
  }

  static func problem(_ settings: Settings) -> Problem? {
    guard let store = settings.store else {
      guard settings.artefacts != nil else { return nil }
      return Problem(
        key: "artefacts", cause: "it goes with store: postgresql://…",
        hint: "without a store of many machines, artefacts are under the home")
    }
    do {
      let address = try PostgresAddress(store)
      guard !address.hasPassword else {
        return Problem(
          key: "store", cause: "it holds a password, which `config show` would print",
          hint:
            "put the password into a file that PGPASSFILE names (postgresql.org/docs/15/libpq-pgpass.html)")
      }
    } catch {
      let failure = error as? PostgresFailure
      return Problem(key: "store", cause: failure?.cause ?? "\(error)", hint: failure?.hint)
    }
    guard let artefacts = settings.artefacts else {
      return Problem(
        key: "artefacts", cause: "store: postgresql://… needs a place for records and artefacts",
        hint: Self.example)
    }
    do { _ = try objects(artefacts) } catch let failure as any RecapFailure {
      return Problem(key: "artefacts", cause: failure.cause, hint: failure.hint)
    } catch {
      return Problem(key: "artefacts", cause: "\(error)")
    }
    return nil
  }

  /// Reads `s3://…` or `file:///…`.
  private static func objects(_ text: String) throws -> Objects {
    if text.hasPrefix("s3://") { return .s3(try S3Address(text)) }
    guard text.hasPrefix("file:///"), let url = URL(string: text), url.host() ?? "" == "", url.query() == nil,
      url.fragment() == nil
    else {
      throw SettingsFailure(
        subject: "artefacts", cause: "\(text.prefix(200).debugDescription) is no place for objects",
        hint: Self.example)
    }
    return .folder(URL(fileURLWithPath: url.path(percentEncoded: false), isDirectory: true))
  }

  private static let example =
    "for example s3://bucket/prefix?region=eu-central-1, or file:///shared/recap, a folder that all machines share"
}
