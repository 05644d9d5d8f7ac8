import Foundation

/// A value written as JSON and read back.
func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
  try decoded(Value.self, written(value))
}

/// A value as JSON text.
func written(_ value: some Encodable) throws -> String {
  String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}

/// A value read from JSON text.
func decoded<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}
