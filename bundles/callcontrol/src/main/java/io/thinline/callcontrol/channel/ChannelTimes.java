package io.thinline.callcontrol.channel;

import java.util.EnumMap;
import java.util.Map;

/** When things happened to a channel: microseconds since 1970, 0 when they did not. Immutable. */
final class ChannelTimes {
  private final Map<Moment, Long> micros;

  private ChannelTimes(Map<Moment, Long> micros) {
    this.micros = micros;
  }

  static ChannelTimes created(long at) {
    Map<Moment, Long> micros = new EnumMap<>(Moment.class);
    micros.put(Moment.CREATED, at);
    micros.put(Moment.PROFILE_CREATED, at);
    return new ChannelTimes(micros);
  }

  long at(Moment moment) {
    Long at = micros.get(moment);
    return at == null ? 0 : at;
  }

  boolean happened(Moment moment) {
    return micros.containsKey(moment);
  }

  ChannelTimes with(Moment moment, long at) {
    Map<Moment, Long> changed = new EnumMap<>(micros);
    changed.put(moment, at);
    return new ChannelTimes(changed);
  }

  /** From one to the other; 0 unless both have happened. */
  long between(Moment from, Moment to) {
    return happened(from) && happened(to) ? at(to) - at(from) : 0;
  }
}
