internal import CCrypto

/// MD5 (RFC 1321), computed by the system's libcrypto, for protocols that demand it. It proves nothing about who
/// made the bytes.
package struct MD5: ~Copyable {
  private static nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "MD5", nil)

  private let context: OpaquePointer

  /// - Returns: nil if the system's policy forbids MD5, as FIPS 140 does.
  package init?() {
    guard let algorithm = Self.algorithm, let context = EVP_MD_CTX_new() else { return nil }
    guard EVP_DigestInit_ex2(context, algorithm, nil) == 1 else {
      EVP_MD_CTX_free(context)
      return nil
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "libcrypto does not hash")
  }

  /// Returns the 16 bytes of the digest.
  package consuming func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { bytes, count in
      precondition(EVP_DigestFinal_ex(context, bytes.baseAddress, nil) == 1, "libcrypto does not hash")
      count = 16
    }
  }
}
