package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The files of one {@code playback}. */
final class PlayList {
  private static final String SEVERAL = "file_string://";
  private static final String BETWEEN = "!";

  private PlayList() {}

  static List<String> of(Leg leg, String data) {
    String written = data.strip();
    if (written.startsWith(SEVERAL)) {
      return split(written.substring(SEVERAL.length()), BETWEEN);
    }
    return leg.variable("playback_delimiter")
        .filter(delimiter -> !delimiter.isEmpty())
        .map(delimiter -> split(written, delimiter))
        .orElse(List.of(written));
  }

  private static List<String> split(String files, String delimiter) {
    return Arrays.stream(files.split(Pattern.quote(delimiter), -1))
        .map(String::strip)
        .filter(file -> !file.isEmpty())
        .toList();
  }
}
