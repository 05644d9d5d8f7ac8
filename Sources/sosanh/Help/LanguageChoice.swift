import IndicatorRender

/// The language of this run, known before the command line is parsed so that help is in it too.
enum LanguageChoice {
  /// `--language`, else Vietnamese for a Vietnamese verb, else `SOSANH_LANGUAGE`, else English.
  static func language(of arguments: [String]) -> Language {
    let words = CompletionRequest(arguments)?.words ?? arguments
    if let typed = value(of: "--language", in: words) {
      return Language(rawValue: typed) ?? .english
    }
    return TypedCommand(words).language
      ?? System.environment("SOSANH_LANGUAGE").flatMap(Language.init) ?? .english
  }

  /// The language of the arguments of this process.
  static let current = language(of: Array(CommandLine.arguments.dropFirst()))

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
