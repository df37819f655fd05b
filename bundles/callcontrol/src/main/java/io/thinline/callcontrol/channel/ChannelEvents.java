package io.thinline.callcontrol.channel;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.Clock;
import java.util.List;

/** Publishes what happens to channels. The call thread only says what there is to tell. */
public final class ChannelEvents {
  private final EventStream events;
  private final Clock clock;

  public ChannelEvents(EventStream events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void publish(String name, ChannelSnapshot channel, List<String> before, List<String> after) {
    events.publish(
        PbxEvent.lazily(name, clock.now(), new ChannelHeaders(name, channel, before, after)));
  }
}
