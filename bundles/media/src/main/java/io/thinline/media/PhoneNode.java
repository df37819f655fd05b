package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.media.SoundEnd.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that talks with at most one other, or hears one sound. Nothing is mixed here: whoever
 * is connected to another lets go of the one before, in both directions.
 */
final class PhoneNode implements MediaNode {
  private final int order;
  private final MediaTerminal terminal;
  private final MediaListener listener;
  private final ServerAudio server;
  private final Consumer<PhoneNode> onRelease;
  private final Overhearing overhearing;
  private final TapNode tap = new TapNode(this);
  private @Nullable AudioStream heard;
  private @Nullable AudioStream spoken;
  private boolean released;

  /**
   * @param order decides whose preference counts when two agree on a codec
   */
  PhoneNode(
      int order,
      MediaTerminal terminal,
      MediaListener listener,
      ServerAudio server,
      Consumer<PhoneNode> onRelease) {
    this.order = order;
    this.terminal = terminal;
    this.listener = listener;
    this.server = server;
    this.onRelease = onRelease;
    this.overhearing = new Overhearing(this, server);
  }

  MediaTerminal terminal() {
    return terminal;
  }

  TapNode tap() {
    return tap;
  }

  boolean isReleased() {
    return released;
  }

  @Nullable AudioStream heard() {
    return heard;
  }

  void heard(@Nullable AudioStream stream) {
    heard = stream;
  }

  @Nullable AudioStream spoken() {
    return spoken;
  }

  void spoken(@Nullable AudioStream stream) {
    spoken = stream;
  }

  /** The phone at the other end, of one direction at least. */
  @Nullable PhoneNode partner() {
    if (heard instanceof PhoneStream stream) {
      return stream.from();
    }
    return spoken == null ? null : spoken.to();
  }

  /** Streams of the two with each other. */
  List<PhoneStream> between(PhoneNode partner) {
    List<PhoneStream> streams = new ArrayList<>();
    if (heard instanceof PhoneStream stream && stream.from() == partner) {
      streams.add(stream);
    }
    if (spoken instanceof PhoneStream stream && stream.to() == partner) {
      streams.add(stream);
    }
    return streams;
  }

  @Override
  public void hears(MediaNode other) {
    if (other instanceof PhoneNode from) {
      talk(from);
    } else if (other instanceof PlayerNode player) {
      listen(player);
    } else {
      fail(MediaFailure.Kind.NOT_OPENED, "the media bundle was replaced during the call");
    }
  }

  private void talk(PhoneNode from) {
    if (released || from.released || (heard != null && heard.from() == from)) {
      return;
    }
    if (from == this) {
      fail(MediaFailure.Kind.NOT_OPENED, terminal.name() + " cannot hear itself");
      return;
    }
    Optional<MediaDescription> agreed = agree(from);
    if (agreed.isEmpty()) {
      fail(
          MediaFailure.Kind.NO_COMMON_CODEC,
          terminal.name() + " and " + from.terminal.name() + " share no codec");
      return;
    }
    List<AudioStream> others = new ArrayList<>(streamsButWith(from));
    others.addAll(from.streamsButWith(this));
    end(others);
    PhoneStream stream = new PhoneStream(from, this, agreed.get());
    stream.begin();
    overhearing.adapt();
    stream.open();
  }

  private void listen(PlayerNode player) {
    if (!player.isFree()) {
      return;
    }
    Optional<MediaDescription> format =
        spoken instanceof CaptureStream capture
            ? Optional.of(capture.format())
            : CodecAgreement.withServer(terminal);
    if (released || server.stopped() || format.isEmpty()) {
      refuse(player);
      return;
    }
    List<AudioStream> others = new ArrayList<>();
    if (heard != null) {
      others.add(heard);
    }
    if (spoken instanceof PhoneStream) {
      others.add(spoken);
    }
    end(others);
    new SoundStream(player, this, format.get(), server).open();
    overhearing.adapt();
  }

  private void refuse(PlayerNode player) {
    if (released) {
      player.ended(Outcome.STOPPED, Duration.ZERO, "");
      return;
    }
    player.ended(
        Outcome.FAILED,
        Duration.ZERO,
        server.stopped()
            ? "the media bundle has stopped"
            : terminal.name() + " has neither PCMU nor PCMA, which is what the server can speak");
  }

  @Override
  public void hearsNoMore(MediaNode other) {
    if (heard != null && heard.from() == other) {
      end(List.of(heard));
    }
  }

  @Override
  public Optional<MediaDescription> hearing() {
    return heard == null ? Optional.empty() : heard.agreed();
  }

  @Override
  public void release() {
    if (!released) {
      released = true;
      overhearing.end();
      end(streamsButWith(null));
      onRelease.accept(this);
    }
  }

  private List<AudioStream> streamsButWith(@Nullable PhoneNode partner) {
    List<AudioStream> streams = new ArrayList<>();
    if (heard != null && heard.from() != partner) {
      streams.add(heard);
    }
    if (spoken != null && (partner == null || spoken.to() != partner)) {
      streams.add(spoken);
    }
    return streams;
  }

  /** Every port is closed before anybody is told to stop sending: the order that phones know. */
  static void end(List<? extends AudioStream> streams) {
    cut(streams);
    streams.forEach(AudioStream::over);
  }

  /** Others will take their place at once. */
  static void cut(List<? extends AudioStream> streams) {
    streams.forEach(AudioStream::closePort);
    streams.forEach(AudioStream::stopSending);
  }

  /** What the other direction uses already; else the older of the two has its way. */
  private Optional<MediaDescription> agree(PhoneNode other) {
    if (spoken != null && spoken.to() == other && spoken.agreed().isPresent()) {
      return Optional.of(spoken.format());
    }
    if (overhearing.wanted(other) && overhearing.possible(other)) {
      return audible(other);
    }
    return order < other.order
        ? CodecAgreement.between(terminal, other.terminal)
        : CodecAgreement.between(other.terminal, terminal);
  }

  /** What both share and the server understands. */
  Optional<MediaDescription> audible(PhoneNode other) {
    return order < other.order
        ? CodecAgreement.audible(terminal, other.terminal)
        : CodecAgreement.audible(other.terminal, terminal);
  }

  Overhearing overhearing() {
    return overhearing;
  }

  /** The way through the server that its streams take. */
  @Nullable Relay relay() {
    return overhearing.relay();
  }

  void overheardBy(RecorderNode recorder) {
    overhearing.add(recorder);
  }

  void overheardNoMoreBy(RecorderNode recorder) {
    overhearing.remove(recorder);
  }

  /** A stream with that one has ended. */
  void parted(PhoneNode from) {
    if (between(from).isEmpty()) {
      overhearing.parted(from);
    }
    review();
    from.review();
  }

  /** Whom it talks with may have changed; who overhears it looks again when the change is done. */
  void review() {
    overhearing.review();
  }

  /** The server has nothing to do with its audio any more. */
  void leaveServer() {
    if (heard instanceof SoundStream sound) {
      end(List.of(sound));
    }
    if (spoken instanceof CaptureStream capture) {
      end(List.of(capture));
    }
    PhoneNode partner = partner();
    if (partner != null) {
      overhearing.goDirect(partner);
    }
  }

  /** By itself: nobody has asked for anything. */
  void hearingChanged() {
    listener.hearingChanged(this);
  }

  void fail(MediaFailure.Kind kind, String reason) {
    listener.mediaFailed(this, new MediaFailure(kind, reason));
  }
}
