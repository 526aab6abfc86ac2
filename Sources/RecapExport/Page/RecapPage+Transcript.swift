import RecapCore

extension RecapPage {
  /// The chapters, the transcript and the chat, in order of time.
  var transcriptSection: HTML {
    let entries: [HTML] = recap.chapters.enumerated().map { index, chapter in
      """
      <li><a href="#chapter-\(index + 1)"><span class="time">\(chapter.start.description)</span>\
      <span dir="auto"\(saidLanguage)>\(chapter.title)</span></a></li>
      """
    }
    let contents: HTML =
      entries.isEmpty
      ? .nothing
      : "<nav class=\"toc\" aria-label=\"\(phrases[.chapters])\"><h2>\(phrases[.chapters])</h2><ol>\(entries)</ol></nav>"
    return """
      <section class="talk" id="transcript" aria-label="\(phrases[.transcript])">
      \(contents)
      <div><div class="bar"><h2>\(phrases[.transcript])</h2>
      \(search)</div>
      \(talk)</div>
      </section>
      """
  }

  /// The search field; it works only with the script, and is shown only with it.
  private var search: HTML {
    """
    <form class="search" role="search" data-none="\(phrases[.notSaid])" \
    data-places="\(phrases[.placeOf])"><input type="search" name="words" placeholder="\(phrases[.search])" \
    aria-label="\(phrases[.searchTranscript])" aria-keyshortcuts="/" autocomplete="off" spellcheck="false">\
    <output aria-live="polite"></output>\
    <button type="button" name="back" aria-label="\(phrases[.previous])">↑</button>\
    <button type="submit" aria-label="\(phrases[.next])">↓</button></form>
    """
  }

  private enum Entry {
    case chapter(Int)
    case chat(ChatMessage)
    case turn(Range<Int>)
  }

  /// The chapters, chat messages and turns in order; a turn is one person's speech up to the next other
  /// entry.
  private var entries: [Entry] {
    let segments = transcript.segments
    var entries: [Entry] = []
    var chapter = 0
    var message = 0
    for (index, segment) in segments.enumerated() {
      while message < recap.chat.count, recap.chat[message].at <= segment.start {
        entries.append(.chat(recap.chat[message]))
        message += 1
      }
      while chapter < recap.chapters.count, recap.chapters[chapter].start <= segment.start {
        entries.append(.chapter(chapter))
        chapter += 1
      }
      if case .turn(let turn)? = entries.last, segments[turn.lowerBound].speaker == segment.speaker {
        entries[entries.count - 1] = .turn(turn.lowerBound..<index + 1)
      } else {
        entries.append(.turn(index..<index + 1))
      }
    }
    return entries + recap.chapters.indices.dropFirst(chapter).map { .chapter($0) }
      + recap.chat.dropFirst(message).map { .chat($0) }
  }

  private var talk: [HTML] {
    entries.map { entry in
      switch entry {
      case .chapter(let index):
        """
        <h3 class="chapter" id="chapter-\(index + 1)"><span dir="auto"\(saidLanguage)>\(recap.chapters[index].title)</span>\
        <span class="time">\(recap.chapters[index].start.description)</span></h3>

        """
      case .chat(let message):
        """
        <article class="turn chat">\(face(message.from))<header><bdi>\(cast.name(of: message.from))</bdi>\
        <span class="time">\(phrases.fill(.inChat, ["time": message.at.description]))</span></header><p dir="auto"\(saidLanguage)>\(message.text)</p></article>

        """
      case .turn(let indices): turn(indices)
      }
    }
  }

  private func turn(_ indices: Range<Int>) -> HTML {
    let first = transcript.segments[indices.lowerBound]
    var wasInReel = false
    let lines: [HTML] = indices.map { index in
      let segment = transcript.segments[index]
      let place = reel == nil ? nil : ReelSpeech.time(of: segment, in: recap.highlights)
      defer { wasInReel = place != nil }
      let mark: HTML = place.map { " \(seek($0, until: $0 + segment.end - segment.start))" } ?? .nothing
      // One button for each turn in the recording, and for each clip in the reel.
      let isFirst = links.recordings.isEmpty ? !wasInReel : index == indices.lowerBound
      let button = isFirst ? playButton(at: segment.start, inReel: place) : .nothing
      return
        "\(button)<span \(line(index, segment))\(mark)>\(words(of: segment))</span>\(report(segment.id)) "
    }
    return """
      <article class="turn">\(face(first.speaker))<header><bdi>\(cast.name(of: first.speaker))</bdi>\
      <a class="time" href="#t=\(Self.seconds(first.start))">\(first.start.description)</a></header><p dir="auto"\(saidLanguage)>\(lines)</p></article>

      """
  }

  /// The text of a segment, with what was heard beside each name that replaced it.
  private func words(of segment: Segment) -> HTML {
    guard segment.words.contains(where: { $0.heard != nil }) else { return "\(segment.text)" }
    let words: [HTML] = segment.shownWords.enumerated().map { index, word in
      let space: HTML = index == 0 ? .nothing : " "
      guard let heard = word.heard else { return "\(space)\(word.text)" }
      return "\(space)\(hard(word.text, heard: heard))"
    }
    return "\(words)"
  }

  private func line(_ index: Int, _ segment: Segment) -> HTML {
    "class=\"line\" id=\"\(TranscriptAnchors.anchor(at: index))\" data-at=\"\(Self.seconds(segment.start))\""
  }
}
