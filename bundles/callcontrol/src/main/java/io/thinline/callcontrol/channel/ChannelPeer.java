package io.thinline.callcontrol.channel;

import org.jspecify.annotations.Nullable;

/** The other leg that events tell of: the one talked to last, or the one it was rung for. */
final class ChannelPeer {
  private @Nullable Channel channel;
  private @Nullable ChannelProfile last;
  private boolean originated;

  /**
   * @param rungForUs whether that one was rung for this one
   */
  void is(Channel other, boolean rungForUs) {
    channel = other;
    originated = rungForUs;
  }

  boolean isOriginator(Channel other) {
    return channel == other && !originated;
  }

  boolean originated() {
    return originated;
  }

  @Nullable ChannelProfile profile() {
    Channel other = channel;
    return other == null ? last : other.profile();
  }

  /** The other leg is let go; what it was at the end stays known. */
  void freeze() {
    last = profile();
    channel = null;
  }
}
