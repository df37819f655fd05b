package io.thinline.callcontrol;

import io.thinline.api.media.MediaDescription;
import io.thinline.callcontrol.channel.CodecFigures;
import java.net.InetSocketAddress;

/** What a leg's variables tell of its audio, under FreeSWITCH's names. */
final class AudioVariables {
  private AudioVariables() {}

  static void set(SwitchLeg leg, MediaDescription audio) {
    leg.setVariable("read_codec", audio.codec().name());
    leg.setVariable("read_rate", CodecFigures.rate(audio.codec()));
    leg.setVariable("write_codec", audio.codec().name());
    leg.setVariable("write_rate", CodecFigures.rate(audio.codec()));
    leg.setVariable("rtp_use_codec_name", audio.codec().name());
    leg.setVariable("rtp_use_codec_ptime", Long.toString(audio.packetTime().toMillis()));
    audio.address().ifPresent(address -> place(leg, address));
  }

  /** Of the phone: far from the server. */
  private static void place(SwitchLeg leg, InetSocketAddress address) {
    leg.setVariable("remote_media_ip", address.getHostString());
    leg.setVariable("remote_media_port", Integer.toString(address.getPort()));
  }
}
