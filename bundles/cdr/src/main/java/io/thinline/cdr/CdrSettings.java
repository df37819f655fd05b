package io.thinline.cdr;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is written, and where.
 *
 * @param folder of the files
 * @param columns of a row
 * @param legs which legs: some of {@code a} (those that called) and {@code b} (those that were
 *     called)
 * @param largest bytes of a file before the next is begun
 * @param heading whether a file begins with the names of its columns
 */
record CdrSettings(
    Path folder, Columns columns, Set<Character> legs, long largest, boolean heading) {
  static final String MOD_CDR_CSV =
      "caller_id_name,caller_id_number,destination_number,context,start_stamp,answer_stamp,"
          + "end_stamp,duration,billsec,hangup_cause,uuid,bleg_uuid,accountcode,read_codec,"
          + "write_codec";

  /** Written instead of the names of the columns that there are without a configuration. */
  static final String STANDARD = "standard";

  static final String DEFAULT_COLUMNS =
      MOD_CDR_CSV
          + ",direction,channel_name,audio_packets_sent,audio_packets_received,audio_packets_lost,"
          + "audio_jitter_ms,audio_latency_ms";
  static final int DEFAULT_MEGABYTES = 10;
  private static final int MOST_MEGABYTES = 1_000;
  private static final Map<String, Set<Character>> LEGS =
      Map.of("a", Set.of('a'), "b", Set.of('b'), "ab", Set.of('a', 'b'));

  static CdrSettings standard(Properties system) {
    return new CdrSettings(
        standardFolder(system),
        Columns.of(DEFAULT_COLUMNS),
        LEGS.getOrDefault("ab", Set.of()),
        bytes(DEFAULT_MEGABYTES),
        true);
  }

  /** What is wrong in a configuration is said, and stays as it was. */
  CdrSettings with(CallRecords.Config config, Properties system, Consumer<String> problems) {
    return new CdrSettings(
        folder(config.folder(), system, problems),
        columns(config.columns(), problems),
        legs(config.legs(), problems),
        largest(config.max_megabytes(), problems),
        config.heading());
  }

  private Path folder(String written, Properties system, Consumer<String> problems) {
    try {
      return written.isBlank()
          ? standardFolder(system)
          : Path.of(written.strip()).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      problems.accept("folder is \"" + written + "\": " + e.getReason());
      return folder;
    }
  }

  private Columns columns(String written, Consumer<String> problems) {
    try {
      String template = written.strip().equals(STANDARD) ? DEFAULT_COLUMNS : written.strip();
      return template.equals(columns.template()) ? columns : Columns.of(template);
    } catch (IllegalArgumentException e) {
      problems.accept("columns: " + e.getMessage());
      return columns;
    }
  }

  private Set<Character> legs(String written, Consumer<String> problems) {
    Set<Character> chosen = LEGS.get(written.strip().toLowerCase(Locale.ROOT));
    if (chosen == null) {
      problems.accept("legs is \"" + written + "\"; it must be a, b or ab");
      return legs;
    }
    return chosen;
  }

  private long largest(int megabytes, Consumer<String> problems) {
    if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
      problems.accept(
          "max.megabytes is %d; it must be 1 to %d".formatted(megabytes, MOST_MEGABYTES));
      return largest;
    }
    return bytes(megabytes);
  }

  private static long bytes(int megabytes) {
    return megabytes * 1_000_000L;
  }

  /** Below what must survive, never below Karaf's own data, which may be cleaned. */
  private static Path standardFolder(Properties system) {
    String state = system.getProperty("thinline.state", "");
    Path base =
        state.isEmpty()
            ? Path.of(system.getProperty("karaf.base", "")).resolve("state")
            : Path.of(state);
    return base.toAbsolutePath().normalize().resolve("cdr");
  }
}
