package import RecapCore
package import RecapInsight

/// How recaps are made: the stages' settings, and what records say about them.
package struct PipelineConfiguration: Sendable {
  package var transcription: Transcription.Settings
  package var gate: WordGate
  package var insights: InsightAnalysis
  package var clips: ClipPlanner.Settings
  /// The settings that decide the content of a recap, for its provenance.
  package var settings: JSON
  /// The CloudEvents `source` of the events.
  package var eventSource: String
  /// The address of the page of a recap; `{meeting_id}` and `{revision}` are replaced by the recap's.
  package var linkTemplate: String
  /// The address of the whole recording for the page; nil if the page plays only the reel.
  package var recordingTemplate: String?
  /// The address at which readers report a line of the page; nil if they cannot.
  package var reportTemplate: String?
  package var software: String

  package init(
    transcription: Transcription.Settings, gate: WordGate = WordGate(), insights: InsightAnalysis,
    clips: ClipPlanner.Settings, settings: JSON, eventSource: String, linkTemplate: String,
    recordingTemplate: String? = nil, reportTemplate: String? = nil, software: String
  ) {
    self.transcription = transcription
    self.gate = gate
    self.insights = insights
    self.clips = clips
    self.settings = settings
    self.eventSource = eventSource
    self.linkTemplate = linkTemplate
    self.recordingTemplate = recordingTemplate
    self.reportTemplate = reportTemplate
    self.software = software
  }

  package var settingsDigest: Digest { Digest(of: CanonicalJSON.serialize(settings)) }

  func link(meetingID: String, revision: Int, place: String) -> String {
    RecapLink.fill(linkTemplate, meetingID: meetingID, revision: revision, place: place)
  }
}
