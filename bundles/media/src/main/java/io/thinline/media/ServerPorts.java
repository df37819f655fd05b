package io.thinline.media;

import io.thinline.media.rtp.RtpPort;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ports of the server that somebody has asked for, until closed. Call thread only. */
final class ServerPorts {
  private final Runnable opened;
  private final Consumer<String> failed;
  private List<RtpPort> ports = List.of();
  private boolean closed;

  /**
   * @param opened runs unless they are closed before
   * @param failed is told why there are none, unless they are closed before
   */
  ServerPorts(Runnable opened, Consumer<String> failed) {
    this.opened = opened;
    this.failed = failed;
  }

  boolean isOpen() {
    return !ports.isEmpty();
  }

  RtpPort get(int index) {
    return ports.get(index);
  }

  void come(List<RtpPort> open, @Nullable String trouble) {
    if (closed) {
      open.forEach(RtpPort::close);
    } else if (trouble != null) {
      closed = true;
      failed.accept(trouble);
    } else {
      ports = open;
      opened.run();
    }
  }

  void close() {
    closed = true;
    ports.forEach(RtpPort::close);
    ports = List.of();
  }
}
