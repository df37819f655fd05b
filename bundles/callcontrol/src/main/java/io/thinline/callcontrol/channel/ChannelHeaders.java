package io.thinline.callcontrol.channel;

import io.thinline.api.media.AudioCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The headers of an event of a channel, written when somebody reads them: on that one's thread.
 *
 * @param event its name
 * @param before headers of this event alone, in front: name, value, name, value
 * @param after the same behind all others
 */
record ChannelHeaders(
    String event, ChannelSnapshot channel, List<String> before, List<String> after)
    implements Supplier<Map<String, String>> {

  /** FreeSWITCH's name for all that is known of a channel, asked for by somebody. */
  static final String DATA = "CHANNEL_DATA";

  /** The others tell variables only of a channel that wants it so: {@code verbose_events}. */
  private static final Set<String> WITH_VARIABLES =
      Set.of(
          "CHANNEL_CREATE",
          "CHANNEL_ORIGINATE",
          "CHANNEL_PROGRESS",
          "CHANNEL_PROGRESS_MEDIA",
          "CHANNEL_ANSWER",
          "CHANNEL_BRIDGE",
          "CHANNEL_UNBRIDGE",
          "CHANNEL_HOLD",
          "CHANNEL_UNHOLD",
          "CHANNEL_EXECUTE",
          "CHANNEL_EXECUTE_COMPLETE",
          "CHANNEL_HANGUP",
          "CHANNEL_HANGUP_COMPLETE",
          "CHANNEL_DESTROY",
          DATA);

  private static final String VERBOSE = "verbose_events";
  private static final String VARIABLE = "variable_";

  @Override
  public Map<String, String> get() {
    Map<String, String> headers = new LinkedHashMap<>();
    pairs(headers, before);
    channel(headers);
    new ProfileHeaders(headers, "Caller-")
        .write(channel.profile(), true, channel.profile().identity().direction());
    ChannelProfile other = channel.other();
    if (other != null) {
      headers.put("Other-Type", channel.originated() ? "originatee" : "originator");
      new ProfileHeaders(headers, "Other-Leg-").write(other, false, "inbound");
    }
    if (WITH_VARIABLES.contains(event)
        || "true".equals(channel.profile().variables().get(VERBOSE))) {
      variables(headers);
    }
    pairs(headers, after);
    if (event.equals(ChannelPresence.EVENT)) {
      headers.put("from", channel.presenceId());
    }
    return headers;
  }

  private static void pairs(Map<String, String> headers, List<String> pairs) {
    for (int i = 0; i < pairs.size(); i += 2) {
      headers.put(pairs.get(i), pairs.get(i + 1));
    }
  }

  private void channel(Map<String, String> headers) {
    ChannelIdentity identity = channel.profile().identity();
    headers.put("Channel-State", channel.state().name());
    headers.put("Channel-Call-State", channel.callState().name());
    headers.put("Channel-State-Number", channel.next().number());
    headers.put("Channel-Name", identity.name());
    headers.put("Unique-ID", identity.uuid());
    headers.put("Call-Direction", identity.direction());
    headers.put("Presence-Call-Direction", identity.direction());
    headers.put("Channel-HIT-Dialplan", Boolean.toString(channel.dialplan()));
    String presence = channel.presenceId();
    if (!presence.isEmpty()) {
      headers.put("Channel-Presence-ID", presence);
    }
    headers.put("Channel-Call-UUID", channel.callUuid());
    headers.put("Answer-State", channel.answerState());
    if (channel.cause() != null) {
      headers.put("Hangup-Cause", channel.cause().name());
    }
    if (channel.codec() != null) {
      codec(headers, "Channel-Read-Codec", channel.codec());
      codec(headers, "Channel-Write-Codec", channel.codec());
    }
  }

  private static void codec(Map<String, String> headers, String which, AudioCodec codec) {
    headers.put(which + "-Name", codec.name());
    headers.put(which + "-Rate", CodecFigures.rate(codec));
    headers.put(which + "-Bit-Rate", CodecFigures.bitRate(codec));
  }

  private void variables(Map<String, String> headers) {
    ChannelIdentity identity = channel.profile().identity();
    headers.put(VARIABLE + "direction", identity.direction());
    headers.put(VARIABLE + "uuid", identity.uuid());
    headers.put(VARIABLE + "call_uuid", channel.callUuid());
    headers.put(VARIABLE + "session_id", Integer.toString(identity.session()));
    headers.put(VARIABLE + "channel_name", identity.name());
    channel
        .profile()
        .variables()
        .all()
        .forEach((name, value) -> headers.put(VARIABLE + name, value));
    Application application = channel.application();
    if (application != null) {
      headers.put(VARIABLE + "current_application_data", application.data());
      headers.put(VARIABLE + "current_application", application.name());
    }
    TimeVariables.each(
        channel.profile().times(), (name, value) -> headers.put(VARIABLE + name, value));
    if (application != null && channel.cause() != null) {
      headers.put(VARIABLE + "last_app", application.name());
      headers.put(VARIABLE + "last_arg", application.data());
    }
  }
}
