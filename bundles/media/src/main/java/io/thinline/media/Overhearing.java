package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.media.rtp.AudioSink;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who writes down what a phone says and hears, and what that takes: a conversation goes through the
 * server as long as one of its two phones is overheard; one that talks with nobody speaks to the
 * server. Call thread only.
 */
final class Overhearing {
  private final PhoneNode phone;
  private final ServerAudio server;
  private final List<RecorderNode> recorders = new ArrayList<>();
  private @Nullable Relay relay;
  private boolean reviewing;

  Overhearing(PhoneNode phone, ServerAudio server) {
    this.phone = phone;
    this.server = server;
  }

  @Nullable Relay relay() {
    return relay;
  }

  /** Whether what the two say to each other is written down. */
  boolean wanted(PhoneNode partner) {
    return !recorders.isEmpty() || !partner.overhearing().recorders.isEmpty();
  }

  void add(RecorderNode recorder) {
    if (phone.isReleased()) {
      recorder.phoneGone();
    } else {
      recorders.add(recorder);
      adapt();
      review();
    }
  }

  void remove(RecorderNode recorder) {
    if (recorders.remove(recorder)) {
      adapt();
      review();
    }
  }

  /** The phone is gone, those who write go on with silence. */
  void end() {
    List<RecorderNode> all = List.copyOf(recorders);
    recorders.clear();
    all.forEach(RecorderNode::phoneGone);
  }

  /** Whether the server can be between the two; who wants it otherwise is told that it cannot. */
  boolean possible(PhoneNode partner) {
    Optional<String> obstacle = obstacle(partner);
    obstacle.ifPresent(why -> failAll(partner, why));
    return obstacle.isEmpty();
  }

  private Optional<String> obstacle(PhoneNode partner) {
    return Stream.of(phone, partner)
        .map(PhoneNode::terminal)
        .flatMap(terminal -> unreachable(terminal).stream())
        .findFirst()
        .or(
            () ->
                phone.audible(partner).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        name(phone)
                            + " and "
                            + name(partner)
                            + " share neither PCMU nor PCMA, which is what can be recorded"));
  }

  private Optional<String> unreachable(MediaTerminal terminal) {
    if (server.stopped()) {
      return Optional.of("the media bundle has stopped");
    }
    return terminal.serverAddress().isPresent()
        ? Optional.empty()
        : Optional.of("nobody knows the address by which " + terminal.name() + " reaches here");
  }

  private static String name(PhoneNode phone) {
    return phone.terminal().name();
  }

  private void failAll(@Nullable PhoneNode partner, String why) {
    List<RecorderNode> all = new ArrayList<>(recorders);
    recorders.clear();
    if (partner != null) {
      all.addAll(partner.overhearing().recorders);
      partner.overhearing().recorders.clear();
    }
    all.forEach(recorder -> recorder.fail(why));
  }

  /** Begins or ends the way through the server, and lets everybody hear what he should. */
  void adapt() {
    PhoneNode partner = phone.partner();
    if (partner != null && !phone.between(partner).isEmpty()) {
      boolean wanted = wanted(partner);
      if (wanted && relay == null) {
        if (possible(partner)) {
          share(partner, new Relay(phone, partner, server, this::relayOpen, this::relayFailed));
        }
      } else if (!wanted && relay != null) {
        goDirect(partner);
      }
    }
    tune();
  }

  private void share(PhoneNode partner, @Nullable Relay between) {
    relay = between;
    partner.overhearing().relay = between;
  }

  private void relayOpen(Relay open) {
    PhoneNode partner = phone.partner();
    if (relay != open || partner == null) {
      return;
    }
    goThroughServer(partner);
    tune();
    partner.overhearing().tune();
  }

  /** The server understands only some codecs. */
  private void goThroughServer(PhoneNode partner) {
    List<PhoneStream> streams = phone.between(partner);
    boolean understood =
        streams.stream().allMatch(stream -> CodecAgreement.isAudible(stream.format().codec()));
    Optional<MediaDescription> format = phone.audible(partner);
    if (!understood && format.isPresent()) {
      anew(streams, stream -> format.get());
    } else {
      reroute(streams);
    }
  }

  private static void reroute(List<PhoneStream> streams) {
    if (streams.stream().anyMatch(PhoneStream::isSent)) {
      anew(streams, PhoneStream::format);
    } else {
      streams.forEach(PhoneStream::route);
    }
  }

  /** Phones do not take another address or codec for a stream that they have: it ends first. */
  private static void anew(
      List<PhoneStream> streams, Function<PhoneStream, MediaDescription> format) {
    PhoneNode.cut(streams);
    List<PhoneStream> anew =
        streams.stream()
            .map(stream -> new PhoneStream(stream.from(), stream.to(), format.apply(stream)))
            .toList();
    anew.forEach(PhoneStream::begin);
    anew.forEach(PhoneStream::open);
  }

  private void relayFailed(Relay failed, String why) {
    PhoneNode partner = phone.partner();
    if (relay == failed && partner != null) {
      share(partner, null);
      failAll(partner, why);
      phone.between(partner).forEach(PhoneStream::route);
    }
  }

  /** As it was before somebody listened; the codec stays. */
  void goDirect(PhoneNode partner) {
    Relay before = relay;
    if (before != null) {
      share(partner, null);
      reroute(phone.between(partner));
      before.close();
    }
  }

  /** The two talk no more. */
  void parted(PhoneNode from) {
    Relay before = relay;
    if (before != null) {
      share(from, null);
      before.close();
    }
  }

  /** When all changes of now are done, looks whether the phone talks with somebody. */
  void review() {
    boolean capturing = phone.spoken() instanceof CaptureStream;
    if (!reviewing && (capturing || !recorders.isEmpty())) {
      reviewing = true;
      server.post("overhear", this::captureWhoTalksToNobody);
    }
  }

  private void captureWhoTalksToNobody() {
    reviewing = false;
    if (phone.isReleased()) {
      return;
    }
    if (recorders.isEmpty()) {
      if (phone.spoken() instanceof CaptureStream capture) {
        PhoneNode.end(List.of(capture));
      }
    } else if (phone.spoken() == null && phone.partner() == null) {
      capture();
    }
    tune();
  }

  private void capture() {
    MediaTerminal terminal = phone.terminal();
    Optional<String> obstacle = unreachable(terminal);
    Optional<MediaDescription> format =
        phone.heard() instanceof SoundStream sound
            ? Optional.of(sound.format())
            : CodecAgreement.withServer(terminal);
    Optional<InetAddress> address = terminal.serverAddress();
    if (obstacle.isPresent() || format.isEmpty() || address.isEmpty()) {
      failAll(
          null,
          obstacle.orElse(
              terminal.name() + " has neither PCMU nor PCMA, which is what can be recorded"));
      return;
    }
    phone.spoken(
        new CaptureStream(phone, address.get(), format.get(), server, this::captureFailed));
  }

  private void captureFailed(String why) {
    failAll(null, why);
    if (phone.spoken() instanceof CaptureStream capture) {
      PhoneNode.end(List.of(capture));
    }
  }

  /** Everybody hears what he should of the phone's streams. */
  private void tune() {
    List<AudioSink> says = sinks(recorders, RecorderNode::says);
    List<AudioSink> hears = sinks(recorders, RecorderNode::hears);
    if (phone.spoken() instanceof CaptureStream capture) {
      capture.sinks(says);
    }
    if (phone.heard() instanceof SoundStream sound) {
      sound.sinks(hears);
    }
    PhoneNode partner = phone.partner();
    Relay through = relay;
    if (partner != null && through != null) {
      List<RecorderNode> others = partner.overhearing().recorders;
      through.sinks(phone, both(says, sinks(others, RecorderNode::hears)));
      through.sinks(partner, both(sinks(others, RecorderNode::says), hears));
    }
  }

  private static List<AudioSink> sinks(
      List<RecorderNode> recorders, Function<RecorderNode, Optional<AudioSink>> of) {
    return recorders.stream().flatMap(recorder -> of.apply(recorder).stream()).toList();
  }

  private static List<AudioSink> both(List<AudioSink> some, List<AudioSink> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
