import IndicatorIntake
import Testing

@Test("a folder without the required files is no package")
func aFolderWithoutTheRequiredFilesIsNoPackage() {
  #expect(!DataPackage.isPackage("/"))
}
