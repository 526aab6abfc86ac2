package import Foundation
package import RecapCore
import RecapHTTP

/// What is in the bucket under the store's prefix, whoever put it there.
extension S3Objects {
  package func survey(_ prefix: String, after key: String?) async throws -> [ListedObject] {
    if !prefix.isEmpty { _ = try ObjectKey.names(ofPrefix: prefix) }
    return try await page(of: prefix, after: key, nil).objects
  }

  package func read(_ object: ListedObject) async throws -> Data {
    var call = try call(.get, object.key, "read the object")
    call.expected = object.bytes
    // Longer than a small object, because an error is an answer as well.
    call.mostAnswer = max(object.bytes, 64 << 10)
    let body = try await client.succeed(call).body
    guard body.count == object.bytes else { throw ObjectFailure.damaged(call.subject) }
    return body
  }

  package func has(_ key: String) async throws -> Bool {
    let call = try call(.head, key, "look for the object")
    do { _ = try await client.send(call) } catch let refusal as S3Refusal {
      if refusal.kind == .missing { return false }
      throw refusal.failure(of: call)
    }
    return true
  }

  /// ListMultipartUploads (docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html).
  package func unfinishedUploads() async throws -> [UnfinishedUpload] {
    var found: [UnfinishedUpload] = []
    var markers: [(name: String, value: String)] = []
    repeat {
      var call = S3Call(
        method: .get, key: "", operation: "list the unfinished uploads", subject: location(of: ""))
      call.query =
        [("uploads", ""), ("prefix", address.prefix), ("max-uploads", String(timing.page))] + markers
      call.mostAnswer = Self.mostPage
      let root = try await client.document(call, named: "ListMultipartUploadsResult")
      let uploads = root.children.filter { $0.name == "Upload" }
      found += uploads.map { upload in
        UnfinishedUpload(
          key: relative(upload["Key"] ?? ""),
          begunAt: upload["Initiated"].flatMap(RFC3339.date) ?? Date(timeIntervalSince1970: 0))
      }
      let (key, id) = (root["NextKeyMarker"] ?? "", root["NextUploadIdMarker"] ?? "")
      let goesOn = root["IsTruncated"] == "true" && !uploads.isEmpty && !key.isEmpty
      markers = goesOn ? [("key-marker", key), ("upload-id-marker", id)] : []
    } while !markers.isEmpty
    return found
  }
}
