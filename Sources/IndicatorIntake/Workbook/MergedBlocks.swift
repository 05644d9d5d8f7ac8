/// Finds merged blocks that share cells.
enum MergedBlocks {
  /// Two blocks that overlap, nil if none do.
  ///
  /// Goes down the rows with one bit for each column that a block covers there.
  ///
  /// - Complexity: O(n log n) for n blocks, times the words of bits that a block is wide.
  static func overlap(_ blocks: [CellRange]) -> (CellRange, CellRange)? {
    let starts = blocks.sorted { $0.first < $1.first }
    let ends = blocks.sorted { $0.last.row < $1.last.row }
    var covered = [UInt64](repeating: 0, count: CellPosition.largest.column / 64 + 1)
    var ended = ends.startIndex
    for block in starts {
      while ended < ends.endIndex, ends[ended].last.row < block.first.row {
        for (word, mask) in ends[ended].masks { covered[word] &= ~mask }
        ended += 1
      }
      for (word, mask) in block.masks {
        if covered[word] & mask != 0 { return (other(block, in: starts), block) }
        covered[word] |= mask
      }
    }
    return nil
  }

  /// A block before the given one that overlaps it.
  private static func other(_ block: CellRange, in blocks: [CellRange]) -> CellRange {
    blocks.first { $0.overlaps(block) } ?? block
  }
}

extension CellRange {
  fileprivate func overlaps(_ other: CellRange) -> Bool {
    self.first <= other.first && self.last.row >= other.first.row
      && self.first.column <= other.last.column && self.last.column >= other.first.column
  }

  /// The block's columns as bits: the word's index and its bits.
  fileprivate var masks: [(word: Int, mask: UInt64)] {
    ((first.column / 64)...(last.column / 64)).map { word in
      let low = max(first.column - word * 64, 0)
      let high = min(last.column - word * 64, 63)
      return (word, (UInt64.max >> UInt64(63 - (high - low))) << UInt64(low))
    }
  }
}
