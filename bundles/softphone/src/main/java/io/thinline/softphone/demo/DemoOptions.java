package io.thinline.softphone.demo;

import java.util.Optional;

/**
 * How the demo is called.
 *
 * @param patience seconds that each step may take
 * @param pbx the words that run a console command in the PBX, if its events are wanted
 * @param version highest protocol version of the phones, 0 for the model's own
 */
record DemoOptions(
    String host,
    int port,
    Optional<String> pbx,
    String caller,
    String callee,
    String number,
    String type,
    int version,
    int patience) {
  static final String USAGE =
      "Demo [--host H] [--port P] [--pbx \"<command prefix>\"] [--caller DEVICE] [--callee DEVICE]"
          + " [--number N] [--type T] [--version V] [--patience SECONDS]";

  static DemoOptions parse(String... words) {
    DemoOptions options =
        new DemoOptions(
            "127.0.0.1",
            2000,
            Optional.empty(),
            "SEP001120AABBCC",
            "SEP001120AABB02",
            "1102",
            "7960",
            0,
            10);
    for (int i = 0; i < words.length; i += 2) {
      if (i + 1 == words.length) {
        throw new IllegalArgumentException(words[i] + " needs a value; " + USAGE);
      }
      options = options.with(words[i], words[i + 1]);
    }
    return options;
  }

  private DemoOptions with(String option, String value) {
    return switch (option) {
      case "--host" ->
          new DemoOptions(value, port, pbx, caller, callee, number, type, version, patience);
      case "--port" ->
          new DemoOptions(
              host, number(option, value), pbx, caller, callee, number, type, version, patience);
      case "--pbx" ->
          new DemoOptions(
              host, port, Optional.of(value), caller, callee, number, type, version, patience);
      case "--caller" ->
          new DemoOptions(host, port, pbx, value, callee, number, type, version, patience);
      case "--callee" ->
          new DemoOptions(host, port, pbx, caller, value, number, type, version, patience);
      case "--number" ->
          new DemoOptions(host, port, pbx, caller, callee, value, type, version, patience);
      case "--type" ->
          new DemoOptions(host, port, pbx, caller, callee, number, value, version, patience);
      case "--version" ->
          new DemoOptions(
              host, port, pbx, caller, callee, number, type, number(option, value), patience);
      case "--patience" ->
          new DemoOptions(
              host, port, pbx, caller, callee, number, type, version, number(option, value));
      default -> throw new IllegalArgumentException("no option " + option + "; " + USAGE);
    };
  }

  private static int number(String option, String value) {
    if (!value.matches("\\d{1,5}")) {
      throw new IllegalArgumentException(option + " " + value + " is not a number");
    }
    return Integer.parseInt(value);
  }
}
