import ArgumentParser
import Foundation
import RecapCore
import Testing

@testable import recap

/// The image, the Compose file and the Kubernetes manifests that are shipped. `make check-manifests` renders them and
/// compares them with the schemas of Kubernetes, KEDA and Compose.
@Suite struct ManifestTests {
  /// A document of a manifest, or a container of one.
  private struct Part {
    var name: String
    var content: JSON
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.repository.appending(path: "Packaging/\(path)"), encoding: .utf8)
  }

  private static func documents(_ path: String) throws -> [Part] {
    try text(path).components(separatedBy: "\n---\n").map {
      Part(name: path, content: try SettingsLayer.yaml($0, origin: path).tree)
    }
  }

  private static func objects() throws -> [Part] {
    let names = [
      "base/access", "base/schema", "base/purge", "base/relay", "workers-scaled/workers",
      "workers-steady/workers",
    ]
    return try names.flatMap { try documents("kubernetes/\($0).yaml") }
  }

  /// All values under a key, at any depth.
  private static func values(_ key: String, in json: JSON) -> [JSON] {
    switch json {
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap {
        ($0.key == key ? [$0.value] : []) + values(key, in: $0.value)
      }
    case .array(let elements): elements.flatMap { values(key, in: $0) }
    default: []
    }
  }

  /// The containers of all pods that run Recap itself.
  private static func containers() throws -> [Part] {
    try objects().flatMap { object in
      values("containers", in: object.content).flatMap { $0.arrayValue ?? [] }.map {
        Part(name: "\(object.name), \($0["name"]?.stringValue ?? "")", content: $0)
      }
    }
  }

  /// The services of the Compose file, with what they take from `x-recap`.
  private static func services() throws -> [String: JSON] {
    let file = try documents("container/compose.yaml").first?.content
    return (file?["services"]?.objectValue ?? [:]).mapValues { service in
      let common = service["<<"]?.objectValue ?? [:]
      return .object(common.merging(service.objectValue ?? [:]) { $1 })
    }
  }

  private static func words(_ json: JSON?) -> [String] { json?.arrayValue?.compactMap(\.stringValue) ?? [] }

  @Test func `every command line is one of Recap's`() throws {
    let lines =
      try Self.containers().map { ($0.name, Self.words($0.content["args"])) }
      + Self.services().filter { $0.value["image"]?.stringValue?.hasPrefix("recap:") == true }
      .map { ("compose, \($0.key)", Self.words($0.value["command"])) }
    #expect(lines.count == 5 + 4)
    for (name, arguments) in lines {
      #expect(!arguments.isEmpty, "\(name)")
      #expect(throws: Never.self, "\(name)") { try RecapCommand.parseAsRoot(arguments) }
      let settings = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--set" }.map(\.1)
      #expect(throws: Never.self, "\(name)") {
        try Settings.resolve(config: nil, assignments: settings, home: nil)
      }
    }
  }

  @Test(arguments: ["kubernetes/example/pipeline.yaml", "container/pipeline.yaml"])
  func `the settings are valid`(path: String) throws {
    let file = Program.repository.appending(path: "Packaging/\(path)").path
    let settings = try Settings.resolve(config: file, assignments: [], home: nil).value
    #expect(settings.store != nil && settings.artefacts != nil)
  }

  @Test func `images have versions, and Recap's is this one`() throws {
    let images =
      try Self.objects().flatMap { Self.values("image", in: $0.content) }
      + Self.services().values.compactMap { $0["image"] }
    #expect(images.count == 5 * 2 + 6)
    for image in images.compactMap(\.stringValue) {
      let tag = image.split(separator: "@")[0].split(separator: "/").last?.split(separator: ":")
      #expect(tag?.count == 2 && tag?.last != "latest", "\(image)")
      if tag?.first == "recap" { #expect(tag?.last == "\(Software.version)", "\(image)") }
    }
    let file = try Self.text("container/Containerfile")
    #expect(file.contains("org.opencontainers.image.version=\"\(Software.version)\""))
    #expect(try Self.text("kubernetes/example/kustomization.yaml").contains("newTag: \(Software.version)\n"))
  }

  @Test func `pods are confined`() throws {
    #expect(try Self.containers().count == 5)
    for object in try Self.objects() {
      for pod in Self.values("template", in: object.content).compactMap({ $0["spec"] })
      where pod["containers"] != nil {
        #expect(pod["securityContext"]?["runAsNonRoot"] == .bool(true), "\(object.name)")
        #expect(pod["securityContext"]?["runAsUser"] == .number(10_001), "\(object.name)")
        #expect(
          pod["securityContext"]?["seccompProfile"]?["type"] == .string("RuntimeDefault"), "\(object.name)")
        #expect(pod["automountServiceAccountToken"] == .bool(false), "\(object.name)")
        for container in ["containers", "initContainers"].flatMap({ pod[$0]?.arrayValue ?? [] }) {
          let rights = container["securityContext"]
          #expect(rights?["readOnlyRootFilesystem"] == .bool(true), "\(object.name)")
          #expect(rights?["allowPrivilegeEscalation"] == .bool(false), "\(object.name)")
          #expect(Self.words(rights?["capabilities"]?["drop"]) == ["ALL"], "\(object.name)")
          #expect(container["resources"]?["limits"]?["memory"] != nil, "\(object.name)")
        }
      }
    }
  }

  @Test func `the installed packages are those of the program`() throws {
    let packages = try Self.text("container/packages.txt").split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    #expect(packages == packages.sorted())
    // Each development package of the set-up that a system library of the program comes from has its library here.
    for library in ["libavcodec", "libavformat", "libavutil", "libcurl", "libpq", "libsqlite3", "libssl"] {
      #expect(packages.contains { $0.hasPrefix(library) }, "\(library)")
    }
  }
}
