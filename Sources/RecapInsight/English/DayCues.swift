/// The words by which `SpokenDay` knows a day that needs a date beside it.
enum DayCues {
  /// Words of days that only those know who were there.
  static let relative: Set<String> = [
    "today", "tonight", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "week", "weekend", "fortnight", "month", "christmas", "easter",
  ]

  /// How longer ordinal numbers end: "nineteenth", "twenty-first".
  static let endings = [
    "teenth", "tieth", "-first", "-second", "-third", "-fourth", "-fifth", "-sixth", "-seventh", "-eighth",
    "-ninth",
  ]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  static let ordinals: Set<String> = [
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]
}
