package io.thinline.skinny.trace;

import io.thinline.sccp.value.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection as one capture has seen it so far: what came before its phone said who it is waits,
 * and of a connection that is older than the capture the first thing written begins a message.
 */
final class CapturedFlow {
  /** What may wait; phones introduce themselves within a few messages. */
  private static final int MOST_WAITING = 64;

  private static final int LENGTH_WORD = 4;
  private static final int LEAST_LENGTH = 4;
  private static final int MOST_LENGTH = 65_536;
  private static final int HIGHEST_VERSION = 0xFF;
  private static final int VERSION_WORD_END = 8;

  private final List<Segment> waiting = new ArrayList<>();
  private boolean aligned;

  /** Keeps it until it is known whose it is. */
  void keep(Segment segment) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(segment);
    }
  }

  /** What can be written now that it is known whose it is. */
  List<Segment> release() {
    List<Segment> all = new ArrayList<>(waiting);
    waiting.clear();
    all.removeIf(segment -> !readable(segment));
    return all;
  }

  private boolean readable(Segment segment) {
    if (segment.opens() || (segment.fromPhone() && beginsMessage(segment.payload()))) {
      aligned = true;
    }
    return aligned || !segment.fromPhone();
  }

  /** What the server sends is cut into messages already; what a phone sends may not be. */
  private static boolean beginsMessage(Bytes bytes) {
    if (bytes.size() < LENGTH_WORD) {
      return false;
    }
    long length = littleEndian(bytes, 0);
    boolean plausible = length >= LEAST_LENGTH && length <= MOST_LENGTH;
    return plausible
        && (bytes.size() < VERSION_WORD_END || littleEndian(bytes, LENGTH_WORD) <= HIGHEST_VERSION);
  }

  private static long littleEndian(Bytes bytes, int at) {
    return bytes.get(at)
        | ((long) bytes.get(at + 1) << 8)
        | ((long) bytes.get(at + 2) << 16)
        | ((long) bytes.get(at + 3) << 24);
  }
}
