/// Words over a column of units of measure beside the names of what is measured: `Unit`, `Quantity unit`.
enum UnitOfMeasureWords {
  private static let headings = WordList([
    "units", "uom", "unit of quantity", "units of quantity", "quantity unit", "quantity units",
    "unit of measure", "units of measure", "unit of measurement", "units of measurement",
    "measurement unit", "measuring unit", "unit of count", "unité", "einheit", "unidad",
    "unidad de medida", "unité de mesure", "maßeinheit",
  ])

  private static let units: Set<String> = [
    "number", "numbers", "no", "nos", "each", "percent", "per cent", "%", "kg", "kgs", "g", "gram",
    "grams", "mg", "lb", "lbs", "pound", "pounds", "oz", "ounce", "ounces", "carat", "carats", "t",
    "mt", "ton", "tons", "tonne", "tonnes", "metric ton", "metric tons", "quintal", "quintals",
    "litre", "litres", "liter", "liters", "l", "ml", "hl", "gallon", "gallons", "gal", "barrel",
    "barrels", "bushel", "bushels", "bale", "bales", "bag", "bags", "box", "boxes", "dozen", "doz",
    "pair", "pairs", "piece", "pieces", "pc", "pcs", "unit", "head", "heads", "m", "metre",
    "metres", "meter", "meters", "km", "mile", "miles", "m2", "m3", "sq m", "cu m", "ha", "hectare",
    "hectares", "acre", "acres", "kwh", "mwh", "gwh", "kw", "mw", "hours", "days", "persons",
    "households", "stück", "liter", "kilogram", "kilograms",
  ]

  /// Whether a heading stands over units of measure whatever they are.
  static func areIn(_ heading: String) -> Bool { headings.contains(heading) }

  /// Whether a text is the word for a unit of measure.
  static func isUnit(_ text: String) -> Bool {
    units.contains(SheetText.key(text).filter { $0 != "." })
  }

  /// Whether a heading stands over quantities.
  static func areQuantities(_ heading: String) -> Bool {
    SheetText.words(heading).contains { ["quantity", "quantities", "qty"].contains($0) }
  }
}
