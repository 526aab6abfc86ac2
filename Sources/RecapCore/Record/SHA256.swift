internal import CCrypto
package import Foundation

/// SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104), computed by the system's libcrypto.
package struct SHA256: ~Copyable {
  /// Fetched once, because each fetch by name takes library-wide locks.
  private static nonisolated(unsafe) let algorithm = EVP_MD_fetch(nil, "SHA2-256", nil)

  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, Self.algorithm, nil) == 1 else {
      // Out of memory, or a system policy without SHA-256: no record could be written.
      fatalError("libcrypto gives no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "libcrypto does not hash")
  }

  /// Returns the 32 bytes of the digest.
  package consuming func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { bytes, count in
      precondition(EVP_DigestFinal_ex(context, bytes.baseAddress, nil) == 1, "libcrypto does not hash")
      count = 32
    }
  }

  /// Returns the 32 bytes of the digest of `data`.
  package static func hash(_ data: some DataProtocol) -> [UInt8] {
    var hash = SHA256()
    for region in data.regions { region.withUnsafeBytes { hash.update($0) } }
    return hash.finish()
  }

  /// Returns the 32 bytes of the authentication code of `data` under `key`, which is not empty.
  package static func authenticationCode(of data: Data, key: some ContiguousBytes) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { code, count in
      key.withUnsafeBytes { key in
        data.withUnsafeBytes { data in
          let made = HMAC(
            algorithm, key.baseAddress, Int32(key.count), data.bindMemory(to: UInt8.self).baseAddress,
            data.count, code.baseAddress, nil)
          precondition(made != nil, "libcrypto does not sign")
        }
      }
      count = 32
    }
  }
}
