// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "SoSanh",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "IndicatorCore", targets: ["IndicatorCore"]),
    .library(name: "IndicatorIntake", targets: ["IndicatorIntake"]),
    .library(name: "IndicatorRender", targets: ["IndicatorRender"]),
    .library(name: "IndicatorEngines", targets: ["IndicatorEngines"]),
    .executable(name: "sosanh", targets: ["sosanh"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CRename", path: "Sources/CRename"),
    .target(name: "IndicatorCore", swiftSettings: strict),
    .target(
      name: "IndicatorIntake", dependencies: ["CZlib", "IndicatorCore"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "IndicatorRender", dependencies: ["CZlib", "IndicatorCore"],
      exclude: ["Writers/HTML/page.css", "Writers/HTML/page.js"], swiftSettings: strict),
    .target(
      name: "IndicatorEngines", dependencies: ["IndicatorCore", "IndicatorIntake"],
      swiftSettings: strict),
    .executableTarget(
      name: "sosanh",
      dependencies: [
        "CRename", "IndicatorCore", "IndicatorEngines", "IndicatorIntake", "IndicatorRender",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "IndicatorCoreTests", dependencies: ["IndicatorCore", "TestSupport"],
      exclude: ["Oracles"], swiftSettings: strict),
    .testTarget(
      name: "IndicatorIntakeTests",
      dependencies: ["IndicatorIntake", "IndicatorCore", "TestSupport", "CZlib"],
      exclude: ["Oracles", "Sheets", "Workbooks"], swiftSettings: strict),
    .testTarget(
      name: "IndicatorEnginesTests",
      dependencies: ["IndicatorCore", "IndicatorEngines", "IndicatorIntake", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IndicatorRenderTests",
      dependencies: [
        "CZlib", "IndicatorRender", "IndicatorCore", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "sosanhTests",
      dependencies: [
        "sosanh", "IndicatorCore", "IndicatorEngines", "IndicatorIntake", "IndicatorRender",
        "TestSupport",
      ],
      exclude: ["Browser", "Documents", "Formats", "Oracles", "Spreadsheets"], swiftSettings: strict
    ),
  ]
)
