package io.thinline.softphone;

import io.thinline.api.time.Timer;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.softphone.media.AudioFormat;
import io.thinline.softphone.media.MediaPlane;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens ports and acknowledges them: at once and truly, but for the faults it was given. */
final class PortOpener {
  private static final Logger LOG = LoggerFactory.getLogger(PortOpener.class);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Desk desk;
  private final MediaPlane plane;
  private final PhoneThread thread;
  private final MediaFaults faults;
  private final Runnable changed;
  private final Consumer<PhoneMessage> server;
  private final BiConsumer<OpenReceiveChannel, InetSocketAddress> opened;
  private final List<Timer> late = new ArrayList<>();

  PortOpener(
      Desk desk,
      MediaPlane plane,
      PhoneThread thread,
      MediaFaults faults,
      Runnable changed,
      Consumer<PhoneMessage> server,
      BiConsumer<OpenReceiveChannel, InetSocketAddress> opened) {
    this.desk = desk;
    this.plane = plane;
    this.thread = thread;
    this.faults = faults;
    this.changed = changed;
    this.server = server;
    this.opened = opened;
  }

  /** What is still to be opened stays closed. */
  void stop() {
    late.forEach(Timer::cancel);
    late.clear();
  }

  /**
   * Answers an order, now or late.
   *
   * @param verdict what the rules say about it
   * @param free whether a port can be opened, asked when it is
   */
  void answer(OpenReceiveChannel m, MediaStatus verdict, BooleanSupplier free) {
    MediaStatus status = verdict.isOk() && faults.refuses() ? MediaStatus.OUT_OF_SOCKETS : verdict;
    Duration delay = faults.delay();
    if (delay.isZero() && !faults.keepsClosed()) {
      carryOut(m, status);
    } else {
      later(delay.isZero() ? LOOK_AGAIN : delay, () -> openLate(m, status, free));
    }
  }

  private void later(Duration delay, Runnable opening) {
    late.removeIf(timer -> !timer.pending());
    late.add(thread.schedule("softphone late port", delay, opening));
  }

  private void openLate(OpenReceiveChannel m, MediaStatus status, BooleanSupplier free) {
    if (faults.keepsClosed()) {
      later(LOOK_AGAIN, () -> openLate(m, status, free));
      return;
    }
    boolean occupied = status.isOk() && !free.getAsBoolean();
    carryOut(m, occupied ? MediaStatus.NOT_ENOUGH_CHANNELS : status);
    changed.run();
  }

  private void carryOut(OpenReceiveChannel m, MediaStatus verdict) {
    InetSocketAddress address = verdict.isOk() ? listen(m) : null;
    if (address != null) {
      opened.accept(m, address);
    }
    if (faults.losesAck()) {
      return;
    }
    int party = m.passThroughPartyId();
    server.accept(
        new OpenReceiveChannelAck(
            verdict.isOk() && address == null ? MediaStatus.OUT_OF_SOCKETS : verdict,
            address == null ? MediaAddress.NONE : MediaAddress.of(address.getAddress()),
            address == null ? 0 : address.getPort(),
            faults.namesWrongParty() ? ~party : party,
            m.callReference()));
  }

  private @Nullable InetSocketAddress listen(OpenReceiveChannel m) {
    try {
      return plane.openReceive(
          m.passThroughPartyId(),
          new AudioFormat(
              m.compressionType(), m.milliSecondPacketSize(), m.rfc2833PayloadType() & 0x7F));
    } catch (IOException e) {
      LOG.warn("{} cannot open an RTP port: {}", desk.settings.deviceName(), e.toString());
      return null;
    }
  }
}
