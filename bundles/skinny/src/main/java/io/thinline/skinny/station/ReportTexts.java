package io.thinline.skinny.station;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that phones send to be read by people. */
final class ReportTexts {
  /** Longest text that is kept and published. */
  static final int LONGEST = 8192;

  private static final Pattern REASON = Pattern.compile("\\s*([0-9]{1,9})\\s*:");

  private ReportTexts() {}

  /**
   * Before Register nobody knows whether a phone writes UTF-8, and XML mostly is: what was taken
   * for ISO-8859-1 and is right as UTF-8 is read anew.
   */
  static String read(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (cut.chars().allMatch(c -> c < 0x80) || cut.chars().anyMatch(c -> c > 0xFF)) {
      return cut;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(cut.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return cut;
    }
  }

  /** The number of the reason in front of an alarm's text; the rest is in the phone's language. */
  static OptionalInt reason(String alarm) {
    Matcher matcher = REASON.matcher(alarm);
    return matcher.lookingAt()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
