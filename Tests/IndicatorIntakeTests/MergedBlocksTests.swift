import TestSupport
import Testing

@testable import IndicatorIntake

@Suite("Merged blocks") struct MergedBlocksTests {
  @Test("overlap exactly if some cell is in two of them")
  func overlap() throws {
    var random = SplitMix64(seed: 3)
    var found = 0
    for _ in 0..<2000 {
      // Around a border between words of bits.
      let blocks = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let row = Int.random(in: 1...6, using: &random)
        let column = Int.random(in: 60...68, using: &random)
        return CellRange(
          CellPosition(row: row, column: column),
          last: CellPosition(
            row: row + Int.random(in: 0...2, using: &random),
            column: column + Int.random(in: 0...70, using: &random) / 20))
      }
      let cells = blocks.flatMap { block in
        (block.first.row...block.last.row).flatMap { row in
          (block.first.column...block.last.column).map { CellPosition(row: row, column: $0) }
        }
      }
      let overlap = MergedBlocks.overlap(blocks)
      #expect((overlap != nil) == (Set(cells).count < cells.count), "\(blocks)")
      if let (one, other) = overlap {
        found += 1
        #expect(cells.contains { one.contains($0) && other.contains($0) }, "\(blocks)")
      }
    }
    #expect((200..<1800).contains(found))
  }

  @Test("the widest and the tallest block are no exception")
  func extremes() {
    let block = { (name: String) in CellRange(name).map { [$0] } ?? [] }
    #expect(MergedBlocks.overlap(block("A1:XFD1048576")) == nil)
    #expect(MergedBlocks.overlap(block("A1:XFD1048576") + block("XFD1048576")) != nil)
    #expect(MergedBlocks.overlap(block("A1:A1048576") + block("B1:XFD1048576")) == nil)
  }
}
