package io.thinline.skinny.media;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegStatistics;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import java.time.Duration;

/** What phones counted, as a leg keeps it. */
final class LegFigures {
  private LegFigures() {}

  /** The numbers of the wire have no sign; jitter and latency are milliseconds on most phones. */
  static LegStatistics of(ConnectionStatisticsRes answer) {
    return new LegStatistics(
        Integer.toUnsignedLong(answer.numberPacketsSent()),
        Integer.toUnsignedLong(answer.numberOctetsSent()),
        Integer.toUnsignedLong(answer.numberPacketsReceived()),
        Integer.toUnsignedLong(answer.numberOctetsReceived()),
        Integer.toUnsignedLong(answer.numberPacketsLost()),
        Duration.ofMillis(Integer.toUnsignedLong(answer.jitter())),
        Duration.ofMillis(Integer.toUnsignedLong(answer.latency())));
  }

  /** A leg that has moved from phone to phone has the figures of all of them. */
  static void keep(Leg leg, LegStatistics counted) {
    LegStatistics all = leg.statistics().map(before -> sum(before, counted)).orElse(counted);
    leg.statistics(all);
    leg.setVariable("rtp_audio_in_packet_count", Long.toString(all.packetsReceived()));
    leg.setVariable("rtp_audio_out_packet_count", Long.toString(all.packetsSent()));
  }

  private static LegStatistics sum(LegStatistics one, LegStatistics other) {
    return new LegStatistics(
        one.packetsSent() + other.packetsSent(),
        one.octetsSent() + other.octetsSent(),
        one.packetsReceived() + other.packetsReceived(),
        one.octetsReceived() + other.octetsReceived(),
        one.packetsLost() + other.packetsLost(),
        longer(one.jitter(), other.jitter()),
        longer(one.latency(), other.latency()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
