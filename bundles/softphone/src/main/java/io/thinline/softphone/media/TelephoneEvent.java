package io.thinline.softphone.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The payload of a DTMF digit in RTP (RFC 2833).
 *
 * @param digit 0 to 9, *, #, A to D
 * @param end the key was released
 * @param duration so far, in ticks of the clock
 */
record TelephoneEvent(char digit, boolean end, int duration) {
  private static final String EVENTS = "0123456789*#ABCD";
  private static final int VOLUME = 10;
  static final int BYTES = 4;

  static boolean isDigit(char key) {
    return EVENTS.indexOf(key) >= 0;
  }

  static Optional<TelephoneEvent> read(ByteBuffer payload) {
    if (payload.remaining() < BYTES) {
      return Optional.empty();
    }
    int at = payload.position();
    int event = payload.get(at) & 0xFF;
    if (event >= EVENTS.length()) {
      return Optional.empty();
    }
    return Optional.of(
        new TelephoneEvent(
            EVENTS.charAt(event),
            (payload.get(at + 1) & 0x80) != 0,
            payload.getShort(at + 2) & 0xFFFF));
  }

  ByteBuffer payload() {
    return ByteBuffer.allocate(BYTES)
        .put((byte) EVENTS.indexOf(digit))
        .put((byte) ((end ? 0x80 : 0) | VOLUME))
        .putShort((short) duration)
        .flip();
  }
}
