/// A file in a package of Office Open XML.
///
/// - References: ECMA-376 Part 2, Open Packaging Conventions.
struct OfficePart {
  let name: String
  let bytes: [UInt8]
  /// As `[Content_Types].xml` lists it; nil for what it need not list.
  let kind: String?

  /// The list of what each part is; some by the ending of their names.
  static func contentTypes(
    of parts: [OfficePart], byEnding more: [(ending: String, kind: String)] = []
  ) -> [UInt8] {
    let endings =
      [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
      ] + more
    return Markup(
      "Types", attributes: ["xmlns": Namespace.package + "/content-types"],
      children: endings.map {
        Markup("Default", attributes: ["Extension": $0.0, "ContentType": $0.1])
      }
        + parts.compactMap { part in
          part.kind.map {
            Markup("Override", attributes: ["PartName": "/" + part.name, "ContentType": $0])
          }
        }
    ).part
  }

  /// What a part refers to, in order as `rId1`, `rId2`; a kind is a word of the office vocabulary, or a whole address.
  static func relations(_ targets: [(kind: String, path: String)]) -> [UInt8] {
    Markup(
      "Relationships", attributes: ["xmlns": Namespace.package + "/relationships"],
      children: targets.enumerated().map { index, target in
        let isWhole = target.kind.hasPrefix("http")
        return Markup(
          "Relationship",
          attributes: [
            "Id": "rId\(index + 1)",
            "Type": isWhole ? target.kind : Namespace.relationship + "/" + target.kind,
            "Target": target.path,
          ])
      }
    ).part
  }
}
