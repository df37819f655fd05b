package io.thinline.commands.text;

import io.thinline.api.command.CommandResult;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment and how to write it: {@code [seconds|][format]}. */
record Moment(Instant instant, String format) {
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,12})\\|(.*)", Pattern.DOTALL);
  private static final String STANDARD = "%Y-%m-%d %T";

  static Moment of(String text, Instant now) {
    Matcher seconds = SECONDS.matcher(text.strip());
    boolean given = seconds.matches();
    String format = given ? seconds.group(2) : text;
    return new Moment(
        given ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1))) : now,
        format.isBlank() ? STANDARD : format.strip());
  }

  CommandResult written(ZoneId zone) {
    try {
      return CommandResult.ok(TimeFormat.format(format, instant.atZone(zone)));
    } catch (DateTimeException e) {
      return CommandResult.error("-ERR that time cannot be written");
    }
  }
}
