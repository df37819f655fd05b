package io.thinline.callcontrol.channel;

import java.util.List;

/** Tells what the line of a channel is doing, as PRESENCE_IN. */
final class ChannelPresence {
  static final String EVENT = "PRESENCE_IN";

  private final Channel channel;
  private final boolean line;
  private int count;

  ChannelPresence(Channel channel) {
    this.channel = channel;
    this.line = channel.identity().module().equals("mod_skinny");
  }

  /**
   * Only a line has presence, and a leg that says so itself: {@code presence_id}.
   *
   * <p>Who it is about is written into {@code from} when somebody reads it.
   *
   * @param rpid FreeSWITCH's word for what the user is doing, {@code unknown} mostly
   */
  void tell(String rpid, String status) {
    if (!line && !channel.hasPresence()) {
      return;
    }
    channel.tell(
        EVENT,
        List.of(),
        List.of(
            "proto",
            "any",
            "login",
            channel.identity().module(),
            "from",
            "",
            "rpid",
            rpid,
            "status",
            status,
            "event_type",
            "presence",
            "alt_event_type",
            "dialog",
            "presence-call-info-state",
            infoState(status),
            "presence-call-direction",
            channel.identity().direction(),
            "event_count",
            Integer.toString(count++)));
  }

  /** What a shared line shows of it. */
  private String infoState(String status) {
    if (channel.callState() == CallState.HANGUP) {
      return "idle";
    }
    if (status.equals("hold")) {
      return "held";
    }
    if (channel.wasAnswered()) {
      return "active";
    }
    return channel.identity().inbound() ? "alerting" : "progressing";
  }
}
