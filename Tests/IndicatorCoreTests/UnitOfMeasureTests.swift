import Testing

@testable import IndicatorCore

@Suite("Unit of measure") struct UnitOfMeasureTests {
  private let persons = UnitOfMeasure("persons")
  private let area = UnitOfMeasure("km2")

  @Test("like units cancel and leave a bare number")
  func cancelling() {
    #expect(persons.over(persons).isOne)
    #expect(persons.over(area).times(area) == persons)
    #expect(persons.over(area).over(persons.over(area)) == .one)
    #expect(!persons.over(area).isOne)
  }

  @Test("the order of factors does not matter")
  func orderOfFactors() {
    #expect(persons.times(area) == area.times(persons))
    #expect(persons.over(area) == UnitOfMeasure.one.over(area).times(persons))
    #expect(persons.over(area) != area.over(persons))
  }

  @Test("units print in alphabetical order, the divisor behind per, powers as often as they occur")
  func description() {
    #expect(UnitOfMeasure.one.description == "a number")
    #expect(persons.description == "persons")
    #expect(persons.times(area).description == "km2 x persons")
    #expect(persons.over(area).description == "persons per km2")
    #expect(UnitOfMeasure.one.over(area).description == "1 per km2")
    #expect(persons.times(persons).description == "persons x persons")
    #expect(persons.over(area).over(area).description == "persons per km2 km2")
  }
}
