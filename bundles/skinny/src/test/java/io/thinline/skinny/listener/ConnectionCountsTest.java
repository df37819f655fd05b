package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.skinny.station.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ConnectionCountsTest {
  private final ConnectionCounts counts = new ConnectionCounts();
  private final ConnectionLimits two = TestLimits.caps(2, 2, 100);

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }

  @Test
  void oneAddressAtItsCapIsRefusedAndAnotherIsNot() throws UnknownHostException {
    counts.enter(address("192.0.2.1"));
    counts.enter(address("192.0.2.1"));

    assertThat(counts.refusal(address("192.0.2.1"), two).map(Refusal::reason))
        .hasValue("connections-per-address");
    assertThat(counts.refusal(address("192.0.2.2"), two)).isEmpty();
  }

  @Test
  void anIpv6NetworkCountsAsOneAddress() throws UnknownHostException {
    counts.enter(address("2001:db8::1"));
    counts.enter(address("2001:db8::ffff:2"));

    assertThat(counts.refusal(address("2001:db8::3"), two)).isPresent();
    assertThat(counts.refusal(address("2001:db8:0:1::1"), two)).isEmpty();
  }

  @Test
  void whoHasLeftTwiceIsSubtractedOnceAndNothingIsKept() throws UnknownHostException {
    ConnectionCounts.Place first = counts.enter(address("192.0.2.1"));
    ConnectionCounts.Place second = counts.enter(address("192.0.2.1"));
    first.registered();
    first.registered();
    first.leave();
    first.leave();
    assertThat(counts.connections()).isEqualTo(1);

    second.leave();
    second.registered();

    assertThat(counts.connections()).isZero();
    assertThat(counts.sources()).isZero();
  }
}
