/// Arrays mapped and filtered: one function each for all kinds of elements.
///
/// The standard library's `map` is compiled into every place that calls it, some 250 bytes each, and there are
/// a thousand such places, hardly any of them hot: what is hot loops. These have its names and its contract; ranges,
/// slices, sets and closures that throw keep the standard library's. The attribute keeps the optimiser from
/// making a copy for every kind of element again; without it everything works and takes longer to compile.
extension Array {
  /// What a function makes of each element.
  @_semantics("optimize.sil.specialize.generic.never")
  package func map<Other>(_ transform: (Element) -> Other) -> [Other] {
    var mapped: [Other] = []
    mapped.reserveCapacity(count)
    for element in self { mapped.append(transform(element)) }
    return mapped
  }

  /// What a function makes of each element, without the nils.
  @_semantics("optimize.sil.specialize.generic.never")
  package func compactMap<Other>(_ transform: (Element) -> Other?) -> [Other] {
    var mapped: [Other] = []
    for element in self {
      if let other = transform(element) { mapped.append(other) }
    }
    return mapped
  }

  /// What a function makes of each element, one behind the other.
  @_semantics("optimize.sil.specialize.generic.never")
  package func flatMap<Other>(_ transform: (Element) -> [Other]) -> [Other] {
    var mapped: [Other] = []
    for element in self { mapped += transform(element) }
    return mapped
  }

  /// The elements for which something holds.
  @_semantics("optimize.sil.specialize.generic.never")
  package func filter(_ isIncluded: (Element) -> Bool) -> [Element] {
    var found: [Element] = []
    for element in self where isIncluded(element) { found.append(element) }
    return found
  }
}
