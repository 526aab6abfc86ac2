import Foundation
import RecapCore
import RecapProcess
import RecapTestSupport

@testable import RecapExternalSpeech
@testable import RecapMedia
@testable import RecapSpeech

/// Something that reads bytes from outside. It may refuse them; it may not trap.
struct Reader: Sendable {
  var name: String
  /// Small and valid.
  var samples: [[UInt8]]
  var read: @Sendable ([UInt8]) -> Void
  /// How many times longer than another's one input takes: it gets as many fewer.
  var cost = 1

  private init(_ name: String, _ samples: [String], _ read: @escaping @Sendable (Data) throws -> Void) {
    self.init(name, bytes: samples.map { Array($0.utf8) }) { try read(Data($0)) }
  }

  init(_ name: String, bytes samples: [[UInt8]], _ read: @escaping @Sendable ([UInt8]) throws -> Void) {
    (self.name, self.samples) = (name, samples)
    // An input may be refused: it is a trap, or time and memory without end, that fails.
    self.read = { try? read($0) }
  }

  static let all = [
    manifest, json, lines, subtitles, verbose, engine, onnx, parameters, units, settings, timeline,
    containers,
  ]

  private static let manifest = Reader(
    "manifest",
    [
      #"{"meeting_id":"m-1","room_id":"r","title":"Weekly","started_at":"2025-03-04T09:00:00+01:00","#
        + #""ended_at":"2025-03-04T09:30:00Z","time_zone":"Europe/London","host":"p1","participants":[{"id":"p1","#
        + #""name":"Ada"},{"id":"p2","name":"Bo","email":"bo@example.org"}],"recording":"a.mp4","ai_windows":[{"#
        + #""start":0,"end":490.2}],"speaker_timeline":[{"start":1.5,"end":18.8,"participant_id":"p1"}],"chat":[{"#
        + #""at":46.9,"from":"p2","text":"https://example.org/a"}],"language":"en"}"#,
      #"{"version":1,"meeting_id":"m","room_id":"r","title":"T","started_at":"2025-03-04T09:00:00Z","#
        + #""ended_at":"2025-03-04T10:00:00Z","participants":[{"id":"p","name":"A"}],"room_members":["p"],"#
        + #""ai_enabled":false,"recordings":[{"path":"a.mkv","offset":0},{"path":"b.mkv","offset":60.5}],"#
        + #""tracks":[{"stream":1,"participant_id":"p"}]}"#,
    ]
  ) {
    _ = try ManifestReader().read(
      $0, named: "m.json", in: URL(filePath: "/nowhere/", directoryHint: .isDirectory))
  }

  /// What was read and written again is read as the same.
  private static let json = Reader(
    "json",
    [
      #"{"a":[1,-0.5,1e10,true,false,null,"x\n\u00e9\ud83d\ude00"],"b":{"":{}},"c":[]}"#, "[[[[1]]]]", "\"\"",
      "-12.5e-3",
    ]
  ) { data in
    let value = try JSONParser.parse(data)
    let text = CanonicalJSON.serialize(value)
    let again = (try? JSONParser.parse(Data(text.utf8))).map(CanonicalJSON.serialize)
    precondition(again == text, "not the same again")
  }

  private static let subtitles = Reader(
    "subtitles",
    [
      "WEBVTT\n\nNOTE a\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Ada>Hello <00:01.500><c>there</c> &amp; you.\n",
      "WEBVTT\n\nSTYLE\n::cue{}\n\n01:00:01.000 --> 01:00:02.000\n- One\n- Two\n\n",
      "1\r\n00:00:01,000 --> 00:00:02,000\r\nHello <i>there</i>.\r\n\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\nBo: Yes.\r\n",
      "WEBVTT\n\n1 \"Ada\" (7)\n00:01.000 --> 00:01.000\nAda: Yes&hellip; Bo: No&#x27;s.\n\nstray\n\n00:03.000 --> 00:02.000\n"
        + "<v.a Bo><ruby>x<rt>y</ruby> [Ada] 5 < 6\n",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n \none<00:01.500><c> two</c>\n\n00:02.000 --> 00:03.000\none two\nthree\n\n"
        + "00:03.000 --> 00:04.000\nthree\nfour\n",
      "1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n\n2\n00:00:03,000 --> 00:00:04,000\nAda\nHi.\n\n3\n",
    ]
  ) {
    _ = try TranscriptFormat.read(
      $0, names: SpeakerNames([Participant(id: "p1", name: "Ada"), Participant(id: "p2", name: "Bo")]))
  }

  private static let verbose = Reader(
    "transcripts",
    [
      #"{"task":"transcribe","language":"english","duration":2.5,"text":"Hello there.","segments":[{"id":0,"seek":0,"#
        + #""start":0.0,"end":2.0,"text":" Hello there.","tokens":[1],"temperature":0,"avg_logprob":-0.2,"#
        + #""compression_ratio":1.1,"no_speech_prob":0.01}],"words":[{"word":"Hello","start":0,"end":0.5},{"#
        + #""word":"there","start":0.5,"end":1.2}]}"#,
      #"{"result":{"language":"en"},"transcription":[{"timestamps":{"from":"00:00:00,000","to":"00:00:02,000"},"#
        + #""offsets":{"from":0,"to":2000},"text":" Hello.","tokens":[{"text":" Hello","offsets":{"from":0,"to":500},"#
        + #""id":1,"p":0.9,"t_dtw":-1},{"text":"[_TT_100]","offsets":{"from":2000,"to":2000},"id":2,"p":0.5}]}]}"#,
      #"{"segments":[{"start":1,"end":2,"text":"Hello there.","speaker":"SPEAKER_00","words":[{"word":"Hello","#
        + #""start":1,"end":1.4,"score":0.9},{"word":"there."}]}],"word_segments":[{"word":"Hello","start":1,"end":1.4}]}"#,
      #"{"version":"1.0.0","segments":[{"speaker":"Ada","startTime":1,"endTime":2,"body":"Hello"},{"startTime":2,"#
        + #""endTime":2.5,"body":"there."}]}"#,
      #"{"segments":[{"start":1,"end":2,"text":"Hello there.","speaker":"p1","confidence":0.9}]}"#,
    ]
  ) { _ = try TranscriptFormat.read($0) }

  private static let engine = Reader(
    "engine",
    [
      #"{"recap_host":1,"ready":{"engine":"e","version":"1.0","model":"m","window":30}}"#,
      #"{"recap_host":1,"unavailable":{"subject":"a.so","cause":"no such file"}}"#,
      #"{"id":7,"samples":16000,"language":"en","prompt":"Bay"}"#,
      #"{"id":1,"segments":[{"start":0.25,"end":1.5,"text":"Hello.","words":[{"text":"Hello.","start":0.25,"end":1.5,"#
        + #""confidence":0.9}],"confidence":0.8,"no_speech":0.01}]}"#, #"{"id":3,"error":"no"}"#,
    ]
  ) { data in
    let decoder = JSONDecoder()
    // Each kind of line on its own: most inputs are none of them.
    _ = try? decoder.decode(EngineGreeting.self, from: data)
    _ = try? decoder.decode(EngineRequest.self, from: data)
    _ = try? decoder.decode(EngineReply.self, from: data)
  }

  /// `recap config check`, because only the program reads settings.
  private static let settings: Reader = {
    var reader = Reader(
      "settings",
      [
        "home: /srv/recap\nmedia: {bounds: {maximum_streams: 16}}\nqueue:\n  jobs: 2\n  retry: {maximum_attempts: 5}\n",
        "transcription:\n  engine: host\n  host:\n    arguments: [/opt/asr, --model, 'a b']\n    environment: [CUDA]\n"
          + "  text:\n    vocabulary:\n      - no\n      - 12:30\n      - Zephyr\n",
        "# a comment\n---\nreel:\n  encoding: {maximum_height: 0x2d0, quality: 2.5e1}\ninsights: ~\nevents:\n"
          + "  link: >\n    /recaps/{meeting_id}\n",
      ]
    ) { data in
      let file = FileManager.default.temporaryDirectory.appending(path: "recap-fuzz-\(getpid()).yaml")
      try data.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "recap").path
      let end = try TestProgram.run(
        "timeout", ["-s", "KILL", "30", program, "config", "check", "--quiet", "--config", file.path]
      ).end
      // Good settings, or bad ones: nothing else.
      precondition([.exited(code: 0), .exited(code: 78)].contains(end), "recap ended with \(end)")
    }
    reader.cost = 16
    return reader
  }()

  /// A graph (field 7), numbers, and two entries of metadata (field 14).
  private static let onnx = Reader(
    "onnx",
    bytes: [
      [0x08, 0x08, 0x12, 0x01, 0x61, 0x3A, 0x02, 0x0A, 0x00, 0x72, 0x06, 0x0A, 0x01, 0x6B, 0x12, 0x01, 0x76],
      [0x3A, 0x00, 0x72, 0x04, 0x0A, 0x00, 0x12, 0x00, 0x0D, 1, 2, 3, 4, 0x09, 1, 2, 3, 4, 5, 6, 7, 8],
    ]
  ) { _ = try OnnxFile(Data($0)) }

  /// Of 1280 × 720, one of Main and one of High with scaling lists.
  private static let sequences: [[UInt8]] = [
    [0x67, 0x4D, 0x40, 0x1F, 0xEC, 0xA0, 0x28, 0x02, 0xDD, 0x80, 0xB5, 0x01, 0x01, 0x01, 0x40],
    [0x67, 0x64, 0x00, 0x1F, 0xAC, 0xD9, 0x40, 0x50, 0x05, 0xBB, 0x01, 0x10, 0x00, 0x00, 0x03, 0x00, 0x10],
    [
      0x67, 0x64, 0x00, 0x1F, 0xAD, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
      0xFF,
    ],
  ]
  private static let picture: [UInt8] = [0x68, 0xEE, 0x3C, 0x80]

  private static let parameters = Reader(
    "parameters",
    bytes: sequences + [
      [1, 0x4D, 0x40, 0x1F, 0xFF, 0xE1, 0, 15] + sequences[0] + [1, 0, 4] + picture,
      [1, 0x64, 0, 0x1F, 0xFF, 0xE2, 0, 17] + sequences[1] + [0, 15] + sequences[0] + [2, 0, 4] + picture + [
        0, 4,
      ]
        + picture + [0xFD, 0xF8, 0xF8, 0],
      [0, 0, 0, 1] + sequences[1] + [0, 0, 1] + picture,
    ]
  ) { bytes in
    _ = SequenceParameters(bytes)
    for configuration in [AVCConfiguration(bytes), AVCConfiguration(startCoded: bytes)] {
      guard var configuration else { continue }
      _ = configuration.identifiers
      configuration.add(configuration)
      _ = configuration.bytes
    }
    var reader = BitReader(escaped: bytes)
    while reader.unsigned() != nil, reader.signed() != nil {}
  }

  private static let units = Reader(
    "units",
    bytes: [
      [0, 0, 0, 4] + picture + [0, 0, 0, 2, 0x65, 0x88],
      [0, 0, 0, 1] + picture + [0, 0, 1, 0x65, 0x88, 0, 0, 3, 1],
      [0, 0, 0, 1, 0x09, 0xF0, 0, 0, 0, 1, 0x06, 5, 4, 1, 2, 3, 4, 0x80],
    ]
  ) { bytes in
    bytes.withUnsafeBufferPointer { all in
      for places in [NALUnits.lengthPrefixed(all) ?? [], NALUnits.startCoded(all)] {
        _ = NALUnits.lengthPrefixing(places, of: all)
        for place in places { _ = NALUnits.isPossible(UnsafeBufferPointer(rebasing: all[place])) }
      }
    }
  }
}
