package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phone that can do one thing at a time and has a new port for every opening; it fails the test
 * when it is asked for a second.
 */
final class StrictTerminal implements MediaTerminal {
  private static final int PORTS = 10_000;

  private final String name;
  private final int number;
  private final List<AudioCodec> codecs;
  private final List<Opening> openings = new ArrayList<>();
  private Optional<Opening> receiving = Optional.empty();
  private Optional<MediaDescription> sending = Optional.empty();

  private record Opening(MediaDescription format, ReceiveReply reply, InetSocketAddress port) {}

  private boolean open;

  StrictTerminal(String name, int number, AudioCodec... codecs) {
    this.name = name;
    this.number = number;
    this.codecs = List.of(codecs);
  }

  void opens() {
    receiving.ifPresent(
        opening -> {
          open = true;
          opening.reply.opened(opening.port);
        });
  }

  void refuses() {
    if (!open) {
      receiving.ifPresent(opening -> opening.reply.failed("no socket"));
    }
  }

  /** Answers whatever it was ever asked, but for what it is asked now. */
  void repliesAgainToAll() {
    for (Opening opening : List.copyOf(openings)) {
      if (receiving.filter(opening::equals).isEmpty()) {
        opening.reply.opened(opening.port);
        opening.reply.failed("too late");
      }
    }
  }

  Optional<InetSocketAddress> sendsTo() {
    return sending.flatMap(MediaDescription::address);
  }

  Optional<InetSocketAddress> openAt() {
    return open ? receiving.map(Opening::port) : Optional.empty();
  }

  boolean idle() {
    return receiving.isEmpty() && sending.isEmpty();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<AudioCodec> codecs() {
    return codecs;
  }

  @Override
  public boolean telephoneEvents() {
    return true;
  }

  @Override
  public Optional<InetAddress> serverAddress() {
    return Optional.of(InetAddress.getLoopbackAddress());
  }

  @Override
  public void openReceive(MediaDescription format, ReceiveReply reply) {
    assertThat(receiving).as("%s is asked to open a second port", name).isEmpty();
    sending.ifPresent(
        sent -> {
          assertThat(format.codec()).as("%s: one codec at a time", name).isEqualTo(sent.codec());
        });
    InetSocketAddress port =
        InetSocketAddress.createUnresolved(name, number * PORTS + openings.size() + 1);
    Opening opening = new Opening(format, reply, port);
    openings.add(opening);
    receiving = Optional.of(opening);
  }

  @Override
  public void closeReceive() {
    receiving = Optional.empty();
    open = false;
  }

  @Override
  public void startSend(MediaDescription destination) {
    assertThat(sending).as("%s is told to send twice", name).isEmpty();
    assertThat(destination.address()).isPresent();
    receiving.ifPresent(
        own -> assertThat(own.format.codec()).as(name).isEqualTo(destination.codec()));
    sending = Optional.of(destination);
  }

  @Override
  public void stopSend() {
    assertThat(sending).as("%s is told to stop what it does not do", name).isPresent();
    sending = Optional.empty();
  }
}
