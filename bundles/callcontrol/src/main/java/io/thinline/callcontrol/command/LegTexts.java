package io.thinline.callcontrol.command;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.api.media.MediaDescription;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Words for what is known of a leg. */
final class LegTexts {
  private static final String CONTROL_CHARACTERS = "\\p{Cntrl}";

  private LegTexts() {}

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String party(Party party) {
    String text =
        party.name().isEmpty() || party.name().equals(party.number())
            ? party.number()
            : (party.name() + " <" + party.number() + ">");
    return printable(text);
  }

  /** Names come from phones and dialplans, which write what they like. */
  static String printable(String text) {
    return text.replaceAll(CONTROL_CHARACTERS, "?");
  }

  static String hold(Leg leg) {
    boolean waits = leg.bridged().filter(Leg::held).isPresent();
    if (leg.held()) {
      return waits ? "both" : "holds";
    }
    return waits ? "held" : "";
  }

  /** The codec and how much audio is in a packet; of a leg that has ended, the last. */
  static String codec(Leg leg) {
    Optional<MediaDescription> audio = leg.audio();
    if (audio.isPresent()) {
      return audio.get().codec().name() + " " + audio.get().packetTime().toMillis() + " ms";
    }
    return leg.state() == LegState.ENDED
        ? leg.variable("rtp_use_codec_name")
            .map(name -> name + " " + leg.variable("rtp_use_codec_ptime").orElse("?") + " ms")
            .orElse("")
        : "";
  }

  /** Where its audio is sent to. */
  static String rtpAddress(Leg leg) {
    Optional<InetSocketAddress> now = leg.audio().flatMap(MediaDescription::address);
    if (now.isPresent()) {
      String host = now.get().getHostString();
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + now.get().getPort();
    }
    return leg.state() == LegState.ENDED
        ? leg.variable("remote_media_ip")
            .map(ip -> ip + ":" + leg.variable("remote_media_port").orElse("?"))
            .orElse("")
        : "";
  }

  static Duration age(Leg leg, Instant now) {
    return leg.variable("duration")
        .filter(seconds -> leg.state() == LegState.ENDED && seconds.matches("\\d{1,9}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElseGet(() -> Duration.between(leg.created(), now));
  }

  static String clock(Duration time) {
    Duration shown = time.isNegative() ? Duration.ZERO : time;
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }

  static String time(Instant time) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
        .withZone(ZoneId.systemDefault())
        .format(time);
  }
}
