/// Sums that are not what they are stated to be, or that cannot be made.
public enum SumFact: Sendable {
  case childrenDiffer(key: String, stated: String, children: String)
  case flowsDiffer(key: String, stated: String, flows: String)
  /// A flow of a period that is not what those of the shorter periods in it add up to.
  case periodDiffers(key: String, stated: String, parts: String)
  case totalDiffers(key: String, stated: String, parts: String)
  case totalMayDiffer(key: String, stated: String, parts: String)
  /// A figure that does not follow from the cells of its row.
  case sheetDiffers(SheetFinding)
  /// A total that its rows do not add up to.
  case statedDiffers(label: String, of: String, stated: String, sum: String)
  case overflow(String)
}

/// What a check finds in files that can be read.
public enum CheckFact: Sendable {
  case similarNames(SimilarNames.Kind, String, like: String, firstLine: Int)
  case savedBySpreadsheet([String])
  case descriptorStale(isMissing: Bool)
  /// A rule that a unit does not keep.
  case ruleBroken(RuleBreach)
}
