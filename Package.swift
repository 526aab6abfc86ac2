// swift-tools-version: 6.2
import PackageDescription

/// One array for every Swift target: the strictest flags, in one place. Indexing the system's modules once more for each target
/// would be an eighth of the time of a debug build.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-index-ignore-system-modules"], .when(configuration: .debug)),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let http = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "recap",
  products: [.executable(name: "recap", targets: ["recap"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    // Each wall keeps one foreign thing in: FFmpeg, the speech engine, transcripts made elsewhere, HTTP, SQL,
    // sinks, the command line.
    .systemLibrary(
      name: "CFFmpeg", pkgConfig: "libavformat",
      providers: [
        .apt([
          "libavformat-dev", "libavcodec-dev", "libavutil-dev", "libswresample-dev",
          "libswscale-dev",
        ])
      ]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "CMedia", dependencies: ["CFFmpeg"]),
    .target(name: "COnnxRuntime"),
    .target(name: "CSpawn"),
    .target(name: "CSherpa"),
    // The interface of the library that Scripts/setup-speech builds from Native; headers only.
    .target(name: "CWhisper", path: "Native/include", publicHeadersPath: "."),
    .target(
      name: "RecapCore", dependencies: ["CCrypto"],
      resources: [
        .embedInCode("Languages/de.json"), .embedInCode("Languages/en.json"),
        .embedInCode("Languages/es.json"),
        .embedInCode("Languages/fr.json"),
      ], swiftSettings: strict,
      // Of every program, as all have this target. Debian's linker takes twice as long.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(configuration: .debug))]),
    .target(name: "RecapInsight", dependencies: ["RecapCore"], swiftSettings: strict),
    .target(
      name: "RecapExport", dependencies: ["RecapCore"],
      resources: [
        .embedInCode("Page/page.css"), .embedInCode("Page/page.js"), .embedInCode("Page/room.css"),
        .embedInCode("Page/room.js"),
      ], swiftSettings: strict),
    .target(
      name: "RecapProcess", dependencies: ["RecapCore", "CSpawn", subprocess, system], swiftSettings: strict),
    .target(name: "RecapHTTP", dependencies: ["RecapCore", "CCurl"], swiftSettings: strict),
    .target(name: "RecapMedia", dependencies: ["RecapCore", "CFFmpeg", "CMedia"], swiftSettings: strict),
    .target(
      name: "RecapSpeech",
      dependencies: ["RecapCore", "RecapProcess", "COnnxRuntime", "CSherpa", "CWhisper"],
      swiftSettings: strict),
    .target(
      name: "RecapExternalSpeech",
      dependencies: ["RecapCore", "RecapHTTP", "RecapProcess"], swiftSettings: strict),
    .target(name: "RecapExternalInsight", dependencies: ["RecapCore", "RecapHTTP"], swiftSettings: strict),
    .target(name: "RecapStore", dependencies: ["RecapCore", grdb], swiftSettings: strict),
    .target(name: "RecapObjects", dependencies: ["RecapCore", "RecapHTTP"], swiftSettings: strict),
    .target(name: "RecapPostgres", dependencies: ["RecapCore", "CPostgres"], swiftSettings: strict),
    .target(
      name: "RecapDelivery",
      dependencies: ["RecapCore", "RecapHTTP", "RecapProcess"], swiftSettings: strict),
    .target(
      name: "RecapPipeline", dependencies: ["RecapCore", "RecapExport", "RecapInsight", logging],
      swiftSettings: strict),
    .target(name: "RecapMonitor", dependencies: ["RecapCore", http], swiftSettings: strict),
    .executableTarget(
      name: "recap",
      dependencies: [
        "RecapCore", "RecapInsight", "RecapExport", "RecapMedia", "RecapSpeech", "RecapExternalInsight",
        "RecapExternalSpeech", "RecapObjects", "RecapPostgres", "RecapProcess", "RecapStore", "RecapDelivery",
        "RecapPipeline", "RecapMonitor",
        arguments, logging, yams,
      ],
      swiftSettings: strict),

    // A worker of the queue benchmarks, whose work does nothing.
    .executableTarget(
      name: "QueueBench",
      dependencies: ["RecapCore", "RecapPipeline", "RecapPostgres", "RecapStore", logging],
      path: "Benchmarks/QueueBench", swiftSettings: strict),
    // Prints features and predictions for the benchmark and the trainer of what is drawn from a transcript.
    .executableTarget(
      name: "InsightBench", dependencies: ["RecapCore", "RecapInsight"], path: "Benchmarks/InsightBench",
      swiftSettings: strict),
    .target(
      name: "RecapTestSupport", dependencies: ["RecapCore", "RecapExport", "RecapInsight", "RecapProcess"],
      path: "Tests/RecapTestSupport", swiftSettings: strict),
    // Changes valid inputs at random and gives them to the readers, each in a process of its own.
    .executableTarget(
      name: "RecapFuzz",
      dependencies: [
        "RecapCore", "RecapInsight", "RecapMedia", "RecapProcess", "RecapSpeech", "RecapExternalSpeech",
        "RecapTestSupport",
      ],
      path: "Tests/Fuzz", swiftSettings: strict),
    .testTarget(
      name: "RecapCoreTests", dependencies: ["RecapCore", "RecapTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecapInsightTests", dependencies: ["RecapInsight", "RecapTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecapExportTests", dependencies: ["RecapExport", "RecapTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecapMediaTests", dependencies: ["RecapMedia", "RecapTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecapProcessTests", dependencies: ["RecapProcess", "RecapTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RecapHTTPTests", dependencies: ["RecapHTTP", "RecapTestSupport"], swiftSettings: strict),
    // An engine process: real engines, and some that misbehave.
    .executableTarget(
      name: "EngineDouble", dependencies: ["RecapCore", "RecapSpeech"], path: "Tests/EngineDouble",
      swiftSettings: strict),
    .testTarget(
      name: "RecapSpeechTests", dependencies: ["RecapSpeech", "RecapTestSupport", "EngineDouble"],
      swiftSettings: strict),
    .testTarget(
      name: "RecapExternalSpeechTests",
      dependencies: ["RecapHTTP", "RecapProcess", "RecapExternalSpeech", "RecapTestSupport", http],
      swiftSettings: strict),
    .testTarget(
      name: "RecapExternalInsightTests",
      dependencies: [
        "RecapExternalInsight", "RecapHTTP", "RecapInsight", "RecapPipeline", "RecapTestSupport", http,
        logging,
      ],
      swiftSettings: strict),
    // Dies in the middle of a commit, for the crash tests of the store.
    .executableTarget(
      name: "StoreCrash", dependencies: ["RecapCore", "RecapStore", "RecapTestSupport"],
      path: "Tests/StoreCrash", swiftSettings: strict),
    .testTarget(
      name: "RecapStoreTests", dependencies: ["RecapStore", "RecapTestSupport", "StoreCrash", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "RecapObjectsTests", dependencies: ["RecapHTTP", "RecapObjects", "RecapTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecapPostgresTests",
      dependencies: [
        "RecapInsight", "RecapObjects", "RecapPipeline", "RecapPostgres", "RecapStore", "RecapTestSupport",
        logging,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RecapDeliveryTests",
      dependencies: [
        "RecapDelivery", "RecapHTTP", "RecapPipeline", "RecapStore", "RecapTestSupport", http,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RecapPipelineTests",
      dependencies: ["RecapInsight", "RecapPipeline", "RecapStore", "RecapTestSupport", logging],
      swiftSettings: strict),
    .testTarget(
      name: "recapTests",
      dependencies: ["recap", "RecapCore", "RecapInsight", "RecapProcess", "RecapTestSupport", arguments],
      swiftSettings: strict),
  ]
)
