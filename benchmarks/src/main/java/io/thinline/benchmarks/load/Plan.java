package io.thinline.benchmarks.load;

import io.thinline.sccp.value.PhoneFeatures;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which phones there are and where they register.
 *
 * @param server its address
 * @param phones how many
 * @param numbering their names and lines
 * @param checkLines whether a phone must be given the line of its number
 * @param model of all of them
 * @param version the protocol version they announce
 * @param sources how many addresses of 127.0.0.0/8 they come from; 0 leaves the choice to the
 *     system
 * @param patience how long an answer may take
 */
record Plan(
    InetSocketAddress server,
    int phones,
    Numbering numbering,
    boolean checkLines,
    Model model,
    int version,
    int sources,
    Duration patience) {
  private static final int ADDRESSES_IN_BLOCK = 250;
  private static final int FIRST_WITH_DYNAMIC_MESSAGES = 17;
  private static final double GOLDEN = 0.6180339887498949;

  /** The feature bits such a phone announces. */
  PhoneFeatures features() {
    PhoneFeatures usual = PhoneFeatures.RFC_2833.with(PhoneFeatures.ABBREVIATED_DIAL);
    return version < FIRST_WITH_DYNAMIC_MESSAGES
        ? usual
        : usual.with(PhoneFeatures.UTF8).with(PhoneFeatures.DYNAMIC_MESSAGES);
  }

  /** Where that phone connects from; null: the system chooses. */
  @Nullable InetSocketAddress source(int phone) {
    if (sources == 0) {
      return null;
    }
    int which = phone % sources;
    byte[] address = {
      127, 1, (byte) (which / ADDRESSES_IN_BLOCK), (byte) (1 + which % ADDRESSES_IN_BLOCK)
    };
    try {
      return new InetSocketAddress(InetAddress.getByAddress(address), 0);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number from 0 to 1 for that phone, evenly spread over all. */
  double spread(int phone) {
    double turns = phone * GOLDEN;
    return turns - Math.floor(turns);
  }
}
