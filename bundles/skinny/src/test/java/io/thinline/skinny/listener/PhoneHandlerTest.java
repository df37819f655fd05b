package io.thinline.skinny.listener;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.thinline.api.config.ConnectionLimits;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.TestStations;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One connection on virtual time. Rows are those of hostile.md. */
class PhoneHandlerTest {
  private static final int HEADER = 12;

  private final ConnectionLimits limits = TestLimits.rate(10, 50);
  private final TestStations stations = new TestStations(TestStations.profile("internal", limits));
  private final ConnectionCounts counts = new ConnectionCounts();
  private final EmbeddedChannel channel = connection();

  private EmbeddedChannel connection() {
    SccpCodec codec = new SccpCodec();
    InetSocketAddress phone = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
    return new EmbeddedChannel(
        new SccpFrameDecoder(codec, limits.frameLimit()),
        new SccpFrameEncoder(codec),
        new PhoneHandler(
            stations.profile(), stations.callThread, limits, counts.enter(phone.getAddress()))) {
      @Override
      protected SocketAddress remoteAddress0() {
        return phone;
      }

      @Override
      protected SocketAddress localAddress0() {
        return phone;
      }
    };
  }

  /** Sends so many messages in one segment, and lets both sides work; the bytes answered. */
  private int sends(byte[] message, int times) {
    byte[][] all = new byte[times][];
    java.util.Arrays.fill(all, message);
    channel.writeInbound(Unpooled.wrappedBuffer(all));
    return settle();
  }

  private int settle() {
    stations.callThread.run();
    channel.runPendingTasks();
    stations.callThread.run();
    channel.checkException();
    int bytes = 0;
    for (io.netty.buffer.ByteBuf out = channel.readOutbound();
        out != null;
        out = channel.readOutbound()) {
      bytes += out.readableBytes();
      out.release();
    }
    return bytes;
  }

  private String reason() {
    assertThat(stations.events.withSubclass(TcpBench.REFUSED)).hasSize(1);
    return stations.events.withSubclass(TcpBench.REFUSED).get(0).headers().get("Skinny-Reason");
  }

  /** R32: what exceeds burst and rate closes; nothing behind it is decoded. */
  @Test
  void aFloodOfEmptyMessagesIsClosedAtTheFirstAboveTheBurst() {
    byte[] keepAlive = TcpBench.frame(new KeepAliveMessage());
    assertThat(sends(keepAlive, 50)).isEqualTo(50 * HEADER);
    assertThat(channel.isOpen()).isTrue();

    sends(keepAlive, 10_000);

    assertThat(channel.isOpen()).isFalse();
    assertThat(channel.pipeline().get(SccpFrameDecoder.class)).isNull();
    assertThat(reason()).isEqualTo("message-rate");
    assertThat(stations.profile().connections()).isZero();
  }

  /** R32: unknown and empty messages count as any other. */
  @Test
  void messagesThatNobodyKnowsCountToo() {
    byte[] unknown = {4, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0};
    sends(TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0)), 1);
    sends(unknown, 49);
    assertThat(channel.isOpen()).isTrue();

    sends(unknown, 1);

    assertThat(channel.isOpen()).isFalse();
    assertThat(stations.profile().unhandled()).isEqualTo(Map.of("UnknownMessage", 49L));
    assertThat(stations.events.withSubclass("skinny::unregister")).hasSize(1);
  }

  @Test
  void twentyDigitsInOneSegmentAreTwentyDigits() {
    sends(TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0)), 1);
    sends(TcpBench.frame(new KeypadButtonMessage(KeyPadButton.DIGIT_5, 1, 0)), 20);

    assertThat(stations.calls.told)
        .filteredOn(told -> told.endsWith("KeypadButtonMessage"))
        .hasSize(20);
  }

  @Test
  void aPhoneWithinTheRateMayGoOnForEver() {
    byte[] question = TcpBench.frame(new SoftKeyTemplateReqMessage());
    sends(TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0)), 1);
    sends(question, 49);
    for (int second = 0; second < 100; second++) {
      stations.callThread.advance(Duration.ofSeconds(1));
      assertThat(sends(question, 10)).isPositive();
    }
    assertThat(channel.isOpen()).isTrue();

    stations.callThread.advance(Duration.ofSeconds(1));
    sends(question, 11);

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aLongSilenceSavesNoMoreThanTheBurst() {
    stations.callThread.run();
    sends(TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0)), 1);
    stations.callThread.advance(Duration.ofSeconds(100));
    sends(TcpBench.frame(new SoftKeyTemplateReqMessage()), 51);

    assertThat(channel.isOpen()).isFalse();
  }

  /** The standard limits are far from what a phone with many buttons asks when it registers. */
  @Test
  void aRegistrationOfManyButtonsIsFarFromTheStandardBurst() {
    TokenBucket bucket =
        new TokenBucket(
            ConnectionLimits.STANDARD.messageRate(),
            ConnectionLimits.STANDARD.messageBurst(),
            stations.callThread.clock());
    for (int i = 0; i < 600; i++) {
      assertThat(bucket.take()).isTrue();
    }
  }

  /** R4: connect and stay silent. */
  @Test
  void aSilentConnectionIsClosedAtTheDeadline() {
    settle();
    stations.callThread.advance(limits.registerTimeout().minusMillis(1));
    settle();
    assertThat(channel.isOpen()).isTrue();

    stations.callThread.advance(Duration.ofMillis(1));
    settle();

    assertThat(channel.isOpen()).isFalse();
    assertThat(reason()).isEqualTo("register-timeout");
    stations.callThread.advance(Duration.ofMinutes(1));
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  /** R4: bytes that trickle in do not move the deadline. */
  @Test
  void aConnectionThatTricklesIsClosedAtTheDeadline() {
    settle();
    byte[] register = TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0));
    for (int second = 0; second < 30; second++) {
      assertThat(channel.isOpen()).isTrue();
      sends(new byte[] {register[second]}, 1);
      stations.callThread.advance(Duration.ofSeconds(1));
      settle();
    }
    assertThat(channel.isOpen()).isFalse();
    assertThat(stations.events.withSubclass(TcpBench.REFUSED).get(0).headers())
        .containsEntry("Skinny-Reason", "register-timeout");
    assertThat(stations.profile().connections()).isZero();
  }

  /** R4: one byte a minute keeps no registered phone alive either. */
  @Test
  void aRegisteredPhoneThatOnlyTricklesExpires() {
    sends(TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0)), 1);
    sends(TcpBench.frame(new TimeDateReqMessage()), 1);
    byte[] register = TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0));
    for (int minute = 0; minute < 4 && channel.isOpen(); minute++) {
      sends(new byte[] {register[minute]}, 1);
      stations.callThread.advance(Duration.ofMinutes(1));
      settle();
    }
    assertThat(channel.isOpen()).isFalse();
    assertThat(stations.events.withSubclass("skinny::expire")).hasSize(1);
  }

  @Test
  void aRegisteredPhoneNoLongerCountsAsUnregistered() {
    ConnectionLimits one = TestLimits.caps(10, 1, 10);
    InetAddress here = InetAddress.getLoopbackAddress();
    settle();
    assertThat(counts.refusal(here, one)).isPresent();

    sends(TcpBench.frame(MemoryPhone.register(ALICE, 7, 11, 0)), 1);

    assertThat(counts.refusal(here, one)).isEmpty();
  }
}
