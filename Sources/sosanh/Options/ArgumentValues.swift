public import ArgumentParser
public import IndicatorCore
public import IndicatorIntake

// Choices of the libraries that can be typed as options; their raw values are what is typed.

extension Direction: ExpressibleByArgument {}
extension DuplicateRule: ExpressibleByArgument {}
extension NumberInput: ExpressibleByArgument {}
extension RoundingRule: ExpressibleByArgument {}
extension TieRule: ExpressibleByArgument {}
