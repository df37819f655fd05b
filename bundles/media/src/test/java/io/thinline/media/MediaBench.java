package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.media.rtp.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The media service with phones on the loopback. */
final class MediaBench implements AutoCloseable {
  final HandDrivenCallThread thread = new HandDrivenCallThread();
  final AudioConnections media;
  final List<MediaFailure> failures = new ArrayList<>();
  final List<MediaNode> changed = new ArrayList<>();
  private final List<UdpPhone> phones = new ArrayList<>();

  MediaBench() {
    this(PortRange.ANY);
  }

  MediaBench(PortRange range) {
    media = new AudioConnections(thread, range);
  }

  UdpPhone phone(String name, double tone) {
    UdpPhone phone = new UdpPhone(name, tone);
    phones.add(phone);
    return phone;
  }

  MediaNode node(UdpPhone phone) {
    return media.node(
        phone,
        new MediaListener() {
          @Override
          public void mediaFailed(MediaNode node, MediaFailure failure) {
            failures.add(failure);
          }

          @Override
          public void hearingChanged(MediaNode node) {
            changed.add(node);
          }
        });
  }

  void connect(MediaNode one, MediaNode other) {
    one.hears(other);
    other.hears(one);
  }

  void until(String what, Supplier<Boolean> condition) {
    thread.until(what, condition);
  }

  void untilNoPortIsOpen() {
    until("no open port", () -> media.openPorts() == 0);
  }

  /** The end of every test: nothing is left. */
  @Override
  public void close() {
    untilNoPortIsOpen();
    media.close();
    thread.run();
    phones.forEach(UdpPhone::close);
    assertThat(media.openPorts()).isZero();
  }
}
