import RecapCore
import RecapTestSupport
import Testing

@Suite struct SaturatingNumberTests {
  @Test func `a value out of range becomes the nearest that fits`() {
    #expect(Int(saturating: 1e300) == .max)
    #expect(Int(saturating: -Double.infinity) == .min)
    #expect(Int(saturating: Double.nan) == 0)
    #expect(Int(saturating: Double(Int.max)) == .max)
    #expect(Int64(saturating: -0x1p63) == .min)
    #expect(UInt8(saturating: 255.9) == 255)
    #expect(UInt8(saturating: 256) == 255)
    #expect(UInt8(saturating: -0.9) == 0)
    #expect(UInt8(saturating: -1) == 0)
    #expect(Int16(saturating: Float.greatestFiniteMagnitude) == .max)
  }

  @Test func `a value in range loses its fraction only`() {
    for value in [0, 0.5, -0.5, 7.99, -7.99, 1e15, -1e15] {
      #expect(Int(saturating: value) == Int(value))
    }
  }

  @Test func `no bit pattern traps`() {
    var generator = TestSeed("saturating numbers").generator()
    for _ in 0..<10_000 {
      let value = Double(bitPattern: generator.next())
      _ = (Int(saturating: value), UInt8(saturating: value), Int32(saturating: Float(value)))
    }
  }
}
