package io.thinline.skinny.station;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.api.media.AudioCodec;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.Codec;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A registered phone, as its user interface sees it. Call thread only. */
public interface Station {

  /**
   * Its name and buttons as they were when it registered; parameters and variables as the directory
   * has them now.
   */
  Device device();

  SkinnyProfile profile();

  /** The negotiated protocol. */
  Dialect dialect();

  /** Model facts: soft keys, display, quirks. */
  DeviceType type();

  /** Audio codecs it announced that RTP has a name for, best first. */
  List<AudioCodec> codecs();

  /** The number by which it knows a codec; empty when it has not announced it. */
  default Optional<Codec> compressionType(AudioCodec codec) {
    return Optional.empty();
  }

  /**
   * How much audio a packet to and from it carries that is to carry {@code wanted}: whole frames of
   * the codec, and no more than it announced to take.
   */
  default Duration packetTime(AudioCodec codec, Duration wanted) {
    return wanted;
  }

  /** Whether it announced RFC 2833. */
  boolean telephoneEvents();

  /** Where its connection comes from: used when it announces no usable RTP address. */
  InetAddress address();

  /** The address of this server that its connection goes to. */
  InetAddress serverAddress();

  /** Key names by position of one soft key set ({@code KeySetOnHook}); a gap is empty. */
  List<String> softKeySet(String keySetName);

  /** What it has told of itself so far. */
  StationStatus status();

  /**
   * Queues a message; several sent in one step leave as one write. Without effect after the
   * connection is lost.
   */
  void send(ServerMessage message);
}
