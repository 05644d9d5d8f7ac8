import Foundation

/// Whether expected outputs are being rewritten.
///
/// `SOSANH_RECORD=1 swift test` rewrites them and fails, so that nobody takes a recording for a passing
/// test; continuous integration, which sets `CI`, cannot record.
enum Recording {
  static func isOn(_ environment: [String: String]) -> Bool {
    environment["SOSANH_RECORD"] == "1" && environment["CI"] == nil
  }

  static var isOn: Bool { isOn(ProcessInfo.processInfo.environment) }
}
