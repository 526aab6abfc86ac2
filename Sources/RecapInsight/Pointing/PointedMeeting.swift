import RecapCore

/// What a pointing engine's answer gives for a meeting, or why it gives nothing.
struct PointedMeeting {
  /// nil: the embedded engine's lines are shown.
  var lines: PointedLines?
  var warnings: [QualityWarning] = []

  /// - Parameter most: the most points of each kind.
  init(
    _ answer: PointingAnswer, in discourse: Discourse, acts: ActReading?, people: [Participant],
    most: [Point.Kind: Int]
  ) {
    if let failure = answer.failure {
      warn(failure)
      return
    }
    let check = PointCheck(answer, discourse, people: Set(people.map(\.id)), most: most)
    if !check.faults.isEmpty {
      let counts = PointCheck.Fault.allCases.compactMap { fault in
        check.faults[fault].map { "\($0) \(fault.text)" }
      }
      warnings.append(
        QualityWarning(
          .pointsDropped, "the second engine's answer was used without \(counts.joined(separator: ", "))"))
    }
    guard !check.points.isEmpty else {
      warn("it points at nothing that holds")
      return
    }
    lines = PointedLines(check.points, in: discourse, acts: acts)
  }

  private mutating func warn(_ cause: String) {
    warnings.append(
      QualityWarning(
        .secondEngineFailed,
        "the second engine's answer is not used, the insights are the embedded engine's: \(cause)"))
  }
}
