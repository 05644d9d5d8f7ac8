public import ArgumentParser
public import IndicatorCore
public import IndicatorIntake
public import IndicatorRender

// Choices of the libraries that can be typed as options; their raw values are what is typed.

extension CSVDialect: ExpressibleByArgument {}
extension ChartKind: ExpressibleByArgument {}
extension Direction: ExpressibleByArgument {}
extension DuplicateRule: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension NumberInput: ExpressibleByArgument {}
extension BlankRule: ExpressibleByArgument {}
extension RoundingRule: ExpressibleByArgument {}
extension TemplateCategories: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
extension TieRule: ExpressibleByArgument {}
