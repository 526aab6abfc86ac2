import RecapCore
import RecapTestSupport
import Testing

@testable import RecapMedia

@Suite(.ownThreads) struct SpliceCheckTests {
  private let call = FFmpegCall("test", "packets", log: FFmpegLog())

  private func packet(_ byte: UInt8) throws -> Packet {
    let packet = try Packet(call)
    try packet.replace(by: [byte, byte], call)
    return packet
  }

  private func written(_ packet: Packet, run: Int?, isKey: Bool = false) -> SplicedPacket {
    SplicedPacket(run: run, isKey: isKey, digest: SplicedPacket.digest(packet))
  }

  /// `K` a key picture, `p` another; encoded ones before a number, runs of copied ones by number.
  private func check(_ script: String, reordering: Int = 2) throws -> String {
    var (packets, plan, run): ([Packet], [SplicedPacket], Int?) = ([], [], nil)
    for (index, letter) in script.enumerated() where letter != " " {
      if let number = letter.wholeNumberValue {
        run = number
      } else if letter == "e" {
        run = nil
      } else {
        packets.append(try packet(UInt8(index)))
        plan.append(written(packets[packets.count - 1], run: run, isKey: letter == "K"))
      }
    }
    var check = SpliceCheck(SplicedPackets(list: plan, reordering: reordering))
    var verdicts = ""
    for packet in packets {
      switch check.decodes(packet) {
      case true?: verdicts += "d"
      case false?: verdicts += "."
      case nil: verdicts += "?"
      }
    }
    #expect(check.isComplete)
    return verdicts
  }

  @Test(arguments: [
    ("eKpp", "ddd"), ("0KppKppKp", "ddd....."), ("eKp 0KppKpp eKp", "ddddd...dd"),
    ("0KpKp 1KpKp", "dd..dd.."), ("0KpKp eK 1KpKp", "dd..ddd.."), ("eKpKpK", "ddddd"),
  ])
  func `encoded runs and the first group of a copy are decoded`(script: String, verdicts: String) throws {
    #expect(try check(script) == verdicts)
  }

  /// Of what may be held back twice as much, and four more.
  @Test(arguments: [(0, 4), (1, 6), (2, 8), (16, 36)])
  func `a long group is decoded only for the reordering delay`(reordering: Int, most: Int) throws {
    let script = "0K" + String(repeating: "p", count: 40) + " 1Kp eKp"
    let verdicts = String(repeating: "d", count: most) + String(repeating: ".", count: 41 - most) + "dddd"
    #expect(try check(script, reordering: reordering) == verdicts)
  }

  @Test func `changed, additional and missing packets are found`() throws {
    let packets = try [packet(1), packet(2)]
    var check = SpliceCheck(SplicedPackets(list: packets.map { written($0, run: 0) }, reordering: 0))
    let other = try packet(3)
    let verdicts = [packets[0], other, packets[1], packets[1]].map { check.decodes($0) }
    #expect(verdicts == [true, nil, true, nil])
    var short = SpliceCheck(SplicedPackets(list: packets.map { written($0, run: 0) }, reordering: 0))
    _ = short.decodes(packets[0])
    #expect(!short.isComplete)
  }
}
