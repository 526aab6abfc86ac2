package import Foundation

/// What a job was submitted with, frozen: later changes of the file or of the settings do not affect it.
package struct JobInput: Hashable, Sendable {
  /// The manifest's bytes.
  package var manifest: Data
  /// The folder against which the manifest's paths are resolved.
  package var folder: String
  /// The settings that decide a recap's content.
  package var settings: JSON

  package init(manifest: Data, folder: String, settings: JSON) {
    self.manifest = manifest
    self.folder = folder
    self.settings = settings
  }
}

/// A job to be added to the queue.
package struct JobSubmission: Sendable, Hashable {
  package var kind: JobKind
  package var queue: String
  package var priority: Int
  package var meetingID: String
  package var arguments: JobArguments
  package var input: JobInput
  package var maximumAttempts: Int
  /// The earliest start; nil starts at once.
  package var scheduledAt: Date?
  package var tags: [String]
  /// A second job with the same key is a duplicate while the first holds the key (see `Job.holdsKey`).
  package var uniqueKey: String

  package init(
    kind: JobKind, queue: String = "default", priority: Int = 2, meetingID: String,
    arguments: JobArguments = JobArguments(), input: JobInput, maximumAttempts: Int = 5,
    scheduledAt: Date? = nil, tags: [String] = [], uniqueKey: String
  ) {
    self.kind = kind
    self.queue = queue
    self.priority = priority
    self.meetingID = meetingID
    self.arguments = arguments
    self.input = input
    self.maximumAttempts = maximumAttempts
    self.scheduledAt = scheduledAt
    self.tags = tags
    self.uniqueKey = uniqueKey
  }
}
