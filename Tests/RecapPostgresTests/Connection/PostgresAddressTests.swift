import RecapCore
import RecapPostgres
import Testing

@Suite struct PostgresAddressTests {
  @Test func `hosts keep their order and ports`() throws {
    let one = try PostgresAddress("postgresql://recap@127.0.0.1/recap")
    #expect(one.hosts.map(\.name) == ["127.0.0.1"])
    #expect(one.hosts.map(\.port) == ["5432"])
    let two = try PostgresAddress("postgresql://recap@db1:6000,db2:6001/recap?sslmode=verify-full")
    #expect(two.hosts.map(\.name) == ["db1", "db2"])
    #expect(two.hosts.map(\.port) == ["6000", "6001"])
  }

  @Test func `no message holds a password`() throws {
    let address = try PostgresAddress("postgresql://recap:s3cret@127.0.0.1/recap")
    #expect(address.description == "postgresql://recap@127.0.0.1:5432/recap")
    for url in [
      "postgresql://recap:s3cret@127.0.0.1/recap?nonsense=s3cret", "postgresql://recap:s3cret@[127/x",
    ] {
      let failure = #expect(throws: PostgresFailure.self) { try PostgresAddress(url) }
      #expect(failure?.description.contains("s3cret") == false)
    }
  }

  @Test(arguments: [
    "mysql://x/y", "recap.db", "postgresql:///recap",
    "postgresql://recap@db.example.org/recap?sslmode=require",
    "postgresql://recap@db.example.org/recap?sslmode=disable",
    "postgresql://recap@127.0.0.1/recap?options=-cx%3Dy",
  ])
  func `an address that is none or is not safe is refused`(url: String) {
    let failure = #expect(throws: PostgresFailure.self) { try PostgresAddress(url) }
    #expect(failure?.exitCode == .configuration)
  }

  @Test(arguments: [
    ("40001", PostgresFailure.Kind.conflict), ("40P01", .conflict), ("55P03", .locked), ("53100", .diskFull),
    ("53300", .away), ("08006", .away), ("57P01", .away), ("57P03", .away), ("25006", .away),
    ("28P01", .configuration), ("42501", .configuration), ("42P01", .configuration), ("42601", .software),
    ("22P02", .software),
  ])
  func `an SQLSTATE has one meaning`(state: String, kind: PostgresFailure.Kind) {
    #expect(PostgresFailure.kind(ofState: state, constraint: nil) == kind)
  }

  @Test func `a constraint has its name`() {
    #expect(PostgresFailure.kind(ofState: "23505", constraint: "recaps_pkey") == .constraint("recaps_pkey"))
  }
}
