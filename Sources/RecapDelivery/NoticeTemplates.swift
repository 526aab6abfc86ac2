package import Foundation
package import RecapCore

/// The templates of mails and room messages: files in a folder, or the built-in ones.
package struct NoticeTemplates: Sendable, Hashable {
  package var subject: NoticeTemplate
  package var text: NoticeTemplate
  package var html: NoticeTemplate
  package var room: NoticeTemplate

  private static let mostBytes = 256 << 10

  /// - Parameter folder: a folder with any of `mail-subject.txt`, `mail.txt`, `mail.html` and `room.txt`. A
  ///   built-in template replaces each that is missing, or all if `folder` is nil.
  /// - Throws: `DeliveryFailure` (78) if the folder is missing, or a template cannot be read or is invalid.
  package init(folder: URL?) throws {
    subject = try Self.template("mail-subject.txt", folder, "{{subject}}: {{title}}")
    text = try Self.template("mail.txt", folder, Self.shippedText)
    html = try Self.template("mail.html", folder, Self.shippedHTML)
    room = try Self.template("room.txt", folder, "{{headline}}: {{title}}")
  }

  private static func template(_ name: String, _ folder: URL?, _ shipped: String) throws -> NoticeTemplate {
    let file = folder?.appending(path: name)
    func refused(_ cause: String, hint: String? = nil) -> DeliveryFailure {
      DeliveryFailure("read the template", file?.path ?? name, cause, hint: hint, exitCode: .configuration)
    }
    var text = shipped
    if let folder, let file {
      guard FileManager.default.fileExists(atPath: folder.path) else {
        throw refused("there is no such folder")
      }
      let data: Data
      do throws(TrustedFile.Problem) {
        data = try TrustedFile.read(file.path, as: .settings, atMost: mostBytes)
      } catch {
        if case .file(.missing) = error { return try NoticeTemplate(shipped) }
        throw refused(error.description, hint: error.hint)
      }
      guard let words = String(bytes: data, encoding: .utf8) else { throw refused("it is not UTF-8") }
      text = words
    }
    do throws(NoticeTemplate.Problem) { return try NoticeTemplate(text) } catch { throw refused("\(error)") }
  }

  private static let shippedText = """
    {{headline}}.

    {{title}}
    {{day}}, {{hours}}
    {{contents}}

    {{view_now}}: {{link}}

    {{note}}
    {{members_only}} {{kept}}.

    """

  private static let shippedHTML = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head><meta charset="utf-8"><title>{{headline}}</title></head>
    <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1b22;background:#ffffff">
    <p style="margin:0 0 16px">{{headline}}.</p>
    <h1 style="margin:0;font-size:20px;line-height:1.3">{{title}}</h1>
    <p style="margin:0 0 4px;color:#5b5966">{{day}}, {{hours}}</p>
    <p style="margin:0 0 20px;color:#5b5966">{{contents}}</p>
    <p style="margin:0 0 24px"><a href="{{link}}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#2d4ec9;color:#ffffff;text-decoration:none">{{view_now}}</a></p>
    <p style="margin:0;font-size:13px;color:#5b5966">{{note}}<br>{{members_only}} {{kept}}.</p>
    </body>
    </html>

    """
}
