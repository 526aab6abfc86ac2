internal import CCrypto
import Foundation

/// Ed25519 signatures (RFC 8032), computed by the system's libcrypto.
enum Ed25519 {
  /// The lengths of a private key, a public key and a signature, in bytes.
  static let (seedBytes, keyBytes, signatureBytes) = (32, 32, 64)

  private static let name = "ED25519"

  /// Makes a private key; nil if the system's policy forbids the algorithm.
  static func newSeed() -> [UInt8]? {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, name, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_keygen(context, &key) == 1 else { return nil }
    defer { EVP_PKEY_free(key) }
    var (seed, count) = ([UInt8](repeating: 0, count: seedBytes), seedBytes)
    return EVP_PKEY_get_raw_private_key(key, &seed, &count) == 1 && count == seedBytes ? seed : nil
  }

  /// Returns the public key that belongs to a private one; nil if `seed` is none.
  static func publicKey(of seed: [UInt8]) -> [UInt8]? {
    withKey(EVP_PKEY_new_raw_private_key_ex(nil, name, nil, seed, seed.count)) { key in
      var (bytes, count) = ([UInt8](repeating: 0, count: keyBytes), keyBytes)
      return EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1 && count == keyBytes ? bytes : nil
    }
  }

  /// Returns the signature of `data`: always the same for the same key; nil if `seed` is no private key.
  static func signature(of data: Data, by seed: [UInt8]) -> [UInt8]? {
    let data = [UInt8](data)
    return withKey(EVP_PKEY_new_raw_private_key_ex(nil, name, nil, seed, seed.count)) { key in
      withContext { context in
        guard EVP_DigestSignInit_ex(context, nil, nil, nil, nil, key, nil) == 1 else { return nil }
        var (bytes, count) = ([UInt8](repeating: 0, count: signatureBytes), signatureBytes)
        let isSigned = EVP_DigestSign(context, &bytes, &count, data, data.count) == 1
        return isSigned && count == signatureBytes ? bytes : nil
      }
    }
  }

  /// Returns a Boolean value that indicates whether `signature` is that of `data` by the private key that belongs to
  /// `publicKey`.
  static func isSignature(_ signature: [UInt8], of data: Data, by publicKey: [UInt8]) -> Bool {
    let data = [UInt8](data)
    return withKey(EVP_PKEY_new_raw_public_key_ex(nil, name, nil, publicKey, publicKey.count)) { key in
      withContext { context in
        guard EVP_DigestVerifyInit_ex(context, nil, nil, nil, nil, key, nil) == 1 else { return nil }
        return EVP_DigestVerify(context, signature, signature.count, data, data.count) == 1
      }
    } ?? false
  }

  private static func withKey<T>(_ key: OpaquePointer?, _ body: (OpaquePointer) -> T?) -> T? {
    guard let key else { return nil }
    defer { EVP_PKEY_free(key) }
    return body(key)
  }

  private static func withContext<T>(_ body: (OpaquePointer) -> T?) -> T? {
    guard let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    return body(context)
  }
}
