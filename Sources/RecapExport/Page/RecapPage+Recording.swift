import RecapCore

extension RecapPage {
  /// The whole recording, which every moment of the page plays then. It is requested only when it is played.
  var recordingSection: HTML {
    guard !links.recordings.isEmpty else {
      guard links.isRecordingLeftOut else { return .nothing }
      return """
        <p class="host" role="note">\(phrases[.recordingLeftOut])</p>
        """
    }
    let players: [HTML] = links.recordings.map { recording in
      """
      <figure class="stage"><video data-recording data-offset="\(Self.seconds(recording.offset))" controls \
      playsinline preload="none" src="\(recording.address)"></video>\(undock)</figure>
      """
    }
    return """
      <section class="recording" aria-labelledby="recording-title"><h2 id="recording-title">\(phrases[.recording])</h2>
      \(players)</section>
      """
  }

  /// Returns the button that plays a moment: in the recording if the page has one, else in the reel if the
  /// moment is in it, else nothing.
  func playButton(at time: MediaTime, inReel place: MediaTime?) -> HTML {
    if let address = momentAddress(time) {
      return playButton(
        "href=\"\(address)\" data-moment=\"\(Self.seconds(time))\"",
        phrases.fill(.playRecording, ["time": time.description]))
    }
    guard let place else { return .nothing }
    return playButton(
      "href=\"\(Self.reelAddress(place))\" data-seek=\"\(Self.seconds(place))\"",
      phrases.fill(.playReel, ["time": place.description]))
  }

  private func playButton(_ target: HTML, _ label: String) -> HTML {
    """
    <a class="play"\(pageLanguage) \(target) aria-label="\(label)">\
    <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 0l8 5-8 5z"/></svg></a>
    """
  }

  /// Returns an address that plays a moment of the meeting without a script, too; nil without a recording.
  private func momentAddress(_ time: MediaTime) -> String? {
    let recording = links.recordings.last { $0.offset <= time } ?? links.recordings.first
    return recording.map { "\($0.address)#t=\(Self.seconds(max(.zero, time - $0.offset)))" }
  }

  /// Returns the link by which readers report a line as wrong (R11); nothing if the settings name no address.
  func report(_ line: String) -> HTML {
    guard let template = links.report else { return .nothing }
    return """
      <a class="report"\(pageLanguage) href="\(PageAddress.report(template, of: recap, line: line))" rel="noopener noreferrer" \
      aria-label="\(phrases[.report])">⚑</a>
      """
  }

  /// The button that closes a player which stays in sight.
  var undock: HTML {
    "<button type=\"button\" class=\"undock\" aria-label=\"\(phrases[.closePlayer])\">×</button>"
  }
}
