import Foundation
import RecapCore

extension RecapPage {
  /// The reel and the list of its moments.
  var reelSection: HTML {
    guard let reel else { return .nothing }
    let moments: [HTML] = recap.highlights.enumerated().map { index, clip in
      let end = clip.reelStart + clip.end - clip.start
      let who: HTML = cast.only(clip.speaker).map { "<bdi>\($0)</bdi> · " } ?? .nothing
      let why = clip.reasons.map(reason).joined(separator: ", ")
      return """
        <li><a \(seek(clip.reelStart, until: end)) data-at="\(Self.seconds(clip.start))" href="\(Self.reelAddress(clip.reelStart))">\
        \(still(index, of: reel))<span class="time">\(clip.reelStart.description)</span><span dir="auto"\(saidLanguage)>\(clip.title)</span>\
        <span class="why">\(who)\(why.isEmpty ? "" : "\(why) · ")\(phrases.fill(.inMeeting, ["time": clip.start.description]))</span></a></li>
        """
    }
    return """
      <section class="reel\(reel.hasPicture ? "" : " plain")" aria-label="\(phrases[.highlights])">
      <figure class="stage">\(player(reel))\(undock)</figure>
      <div class="clips"><h2>\(phrases[.highlights]) <span class="host">\(reel.duration.description)</span></h2>
      <ol class="moments">\(moments)</ol></div>
      </section>
      """
  }

  /// Returns a clip's reason in the page's words; a reason without a phrase as it is.
  private func reason(_ reason: String) -> String {
    Phrase(rawValue: "reason_" + reason.replacing(" ", with: "_")).map { phrases[$0] } ?? reason
  }

  /// Returns a clip's thumbnail. It has no alternative text, because the title is beside it.
  private func still(_ index: Int, of reel: Reel) -> HTML {
    guard reel.hasPicture else { return .nothing }
    return
      "<img src=\"\(ArtefactName.thumbnail(index + 1))\" alt=\"\" loading=\"lazy\" width=\"96\" height=\"54\">"
  }

  private func player(_ reel: Reel) -> HTML {
    guard reel.hasPicture else {
      return "<audio data-reel controls preload=\"metadata\" src=\"\(ArtefactName.reel)\"></audio>"
    }
    let track = "data:text/vtt;base64," + Data(captions.utf8).base64EncodedString()
    return """
      <video data-reel controls playsinline preload="metadata" poster="\(ArtefactName.poster)" src="\(ArtefactName.reel)">\
      <track kind="captions" label="\(phrases[.captions])" srclang="\(languageTag)" src="\(track)" default></video>
      """
  }

  /// Returns the attributes by which the script plays the reel from a time and marks the element while it
  /// plays.
  func seek(_ start: MediaTime, until end: MediaTime) -> HTML {
    "data-seek=\"\(Self.seconds(start))\" data-until=\"\(Self.seconds(end))\""
  }

  static func seconds(_ time: MediaTime) -> String { CanonicalJSON.number(time.seconds) }

  /// Returns an address that plays without a script, too: a media fragment (w3.org/TR/media-frags).
  static func reelAddress(_ time: MediaTime) -> String {
    "\(ArtefactName.reel)#t=\(seconds(time))"
  }

  var languageTag: String { recap.meeting.languageTag }
}

extension Recap.MeetingFacts {
  /// The language of the talk, in a form that is safe in an attribute.
  var languageTag: String {
    let tag = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return tag.isEmpty ? "en" : String(tag.prefix(35))
  }

  /// Returns whether people talk in the language of a page.
  func isSpoken(in phrases: Phrases) -> Bool {
    languageTag.prefix { $0 != "-" }.lowercased() == phrases.language.rawValue
  }
}
