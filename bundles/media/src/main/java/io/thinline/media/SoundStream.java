package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.media.SoundEnd.Outcome;
import io.thinline.media.rtp.AudioSink;
import io.thinline.media.rtp.RtpPort;
import io.thinline.media.rtp.SoundSender;
import io.thinline.media.sound.G711;
import io.thinline.media.sound.Sound;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sound on its way into a phone. It begins when the phone's port, one of the server's and the
 * sound are there. Call thread only.
 */
final class SoundStream implements AudioStream, MediaTerminal.ReceiveReply {
  private final PlayerNode player;
  private final PhoneNode to;
  private final MediaDescription format;
  private final ServerAudio server;
  private boolean closed;
  private @Nullable InetSocketAddress port;
  private @Nullable ServerPorts ports;
  private @Nullable Sound sound;
  private @Nullable SoundSender sender;
  private List<AudioSink> sinks = List.of();

  /**
   * @param format of one of the codecs that the server speaks
   */
  SoundStream(PlayerNode player, PhoneNode to, MediaDescription format, ServerAudio server) {
    this.player = player;
    this.to = to;
    this.format = format;
    this.server = server;
  }

  @Override
  public PlayerNode from() {
    return player;
  }

  @Override
  public PhoneNode to() {
    return to;
  }

  @Override
  public MediaDescription format() {
    return format;
  }

  @Override
  public Optional<MediaDescription> agreed() {
    return Optional.of(port == null ? format : format.to(port));
  }

  void open() {
    to.heard(this);
    player.heardBy(this);
    ports = server.open(1, this::begin, this::fail);
    G711 law = G711.of(format.codec()).orElseThrow();
    server.load(player.sound(), law, this::loaded, this::fail);
    to.terminal().openReceive(format, this);
  }

  /** Who listens to what is played. */
  void sinks(List<AudioSink> listening) {
    sinks = listening;
    if (sender != null) {
      sender.sinks(listening);
    }
  }

  @Override
  public void opened(InetSocketAddress address) {
    if (!closed && port == null) {
      port = address;
      begin();
      to.hearingChanged();
    }
  }

  @Override
  public void failed(String reason) {
    if (port == null) {
      fail(reason);
    }
  }

  private void loaded(Sound read) {
    if (!closed) {
      sound = player.repeated() ? read.repeated() : read;
      begin();
    }
  }

  private void begin() {
    ServerPorts own = ports;
    InetSocketAddress target = port;
    Sound what = sound;
    if (own == null || !own.isOpen() || target == null || what == null) {
      return;
    }
    RtpPort out = own.get(0);
    SoundSender sending =
        new SoundSender(
            out,
            target,
            what,
            format.packetTime(),
            server.clock(),
            () -> server.post("sound is over", () -> end(Outcome.DONE, "")));
    sending.sinks(sinks);
    sender = sending;
    server.clock().start(sending);
    player.started();
  }

  private void fail(String reason) {
    end(Outcome.FAILED, reason);
  }

  /** By itself. */
  private void end(Outcome outcome, String reason) {
    if (!closed) {
      player.ended(outcome, heard(), reason);
      PhoneNode.end(List.of(this));
      to.hearingChanged();
    }
  }

  private Duration heard() {
    return sender == null ? Duration.ZERO : sender.heard();
  }

  @Override
  public void closePort() {
    closed = true;
    to.heard(null);
    to.terminal().closeReceive();
  }

  @Override
  public void stopSending() {
    if (sender != null) {
      server.clock().stop(sender);
    }
    if (ports != null) {
      ports.close();
    }
  }

  @Override
  public void over() {
    player.ended(Outcome.STOPPED, heard(), "");
    to.review();
  }
}
