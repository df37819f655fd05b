package io.thinline.callcontrol.channel;

import io.thinline.api.call.Cause;
import io.thinline.api.media.AudioCodec;
import org.jspecify.annotations.Nullable;

/**
 * A channel at a moment. Immutable.
 *
 * @param other of the leg it talks to, talked to last, or was rung for
 * @param originated whether that one was rung for this one, and not the other way round
 * @param next the state it is about to enter; its own, mostly
 * @param application the one that was started last
 * @param dialplan whether the dialplan decides about it
 */
record ChannelSnapshot(
    ChannelProfile profile,
    @Nullable ChannelProfile other,
    boolean originated,
    String callUuid,
    ChannelState state,
    ChannelState next,
    CallState callState,
    @Nullable Cause cause,
    @Nullable AudioCodec codec,
    @Nullable Application application,
    boolean dialplan) {

  String answerState() {
    if (cause != null) {
      return "hangup";
    }
    if (profile.times().happened(Moment.ANSWERED)) {
      return "answered";
    }
    return profile.times().happened(Moment.PROGRESS_MEDIA) ? "early" : "ringing";
  }

  /** {@code number@domain} of the line, unless the leg says otherwise. */
  String presenceId() {
    String given = profile.variables().get("presence_id");
    if (given != null) {
      return given;
    }
    boolean calls = profile.identity().inbound() || dialplan;
    String number = (calls ? profile.caller() : profile.callee()).number();
    String domain = domain();
    return number.isEmpty() || domain == null ? number : number + "@" + domain;
  }

  private @Nullable String domain() {
    String own = profile.variables().get("domain_name");
    return own == null && other != null ? other.variables().get("domain_name") : own;
  }
}
