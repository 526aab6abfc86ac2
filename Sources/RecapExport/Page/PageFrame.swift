import RecapCore

/// The frame of every page. It loads nothing from elsewhere, and asks search engines not to index it.
enum PageFrame {
  /// - Parameters:
  ///   - policy: the Content-Security-Policy.
  ///   - style: the one style sheet, whose digest is in the policy.
  ///   - language: the language of the page.
  static func document(
    language: Phrases.Language = .en, title: HTML, policy: String, style: String, body: HTML
  ) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>\(title)</title>
    \(PagePolicy.icon)
    <style>\(HTML(stringLiteral: style))</style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}
