package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConnectionLimits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseBehindOneAddressTest {
  private static final int PHONES = 2000;

  private final ConnectionCounts counts = new ConnectionCounts();
  private final InetAddress address = address();

  private static InetAddress address() {
    try {
      return InetAddress.getByName("192.0.2.1");
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private List<ConnectionCounts.Place> allConnect() {
    List<ConnectionCounts.Place> places = new ArrayList<>();
    for (int i = 0; i < PHONES; i++) {
      assertThat(counts.refusal(address, ConnectionLimits.STANDARD)).isEmpty();
      places.add(counts.enter(address));
    }
    return places;
  }

  /** R22: as after a power cut, with the connections of before still there. */
  @Test
  void twoThousandPhonesBehindOneAddressComeBackWithinTheStandardLimits() {
    allConnect().forEach(ConnectionCounts.Place::registered);
    List<ConnectionCounts.Place> again = allConnect();

    assertThat(counts.connections()).isEqualTo(2 * PHONES);
    again.forEach(ConnectionCounts.Place::registered);
    assertThat(counts.refusal(address, ConnectionLimits.STANDARD)).isEmpty();
  }
}
