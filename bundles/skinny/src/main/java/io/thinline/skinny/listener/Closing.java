package io.thinline.skinny.listener;

import io.netty.channel.ChannelFuture;
import java.util.ArrayList;
import java.util.List;

/** Doors that are being closed; until they are, their ports cannot be opened again. Call thread. */
final class Closing {
  private final Runnable closed;
  private final List<ChannelFuture> futures = new ArrayList<>();

  /** {@code closed} is run on any thread whenever one of them is. */
  Closing(Runnable closed) {
    this.closed = closed;
  }

  void add(ChannelFuture future) {
    futures.removeIf(ChannelFuture::isDone);
    futures.add(future);
    future.addListener(done -> closed.run());
  }

  List<ChannelFuture> all() {
    return List.copyOf(futures);
  }
}
