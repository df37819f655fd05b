package io.thinline.callcontrol;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundListener;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Remembers who hears whom. */
final class TestMedia implements MediaService {
  final List<String> edges = new ArrayList<>();
  final List<TestNode> nodes = new ArrayList<>();
  final List<TestNode> sounds = new ArrayList<>();
  final List<Recording> recorded = new ArrayList<>();

  /** Whether there is music for those who wait. */
  boolean music;

  @Override
  public MediaNode node(MediaTerminal terminal, MediaListener listener) {
    TestNode node = new TestNode(terminal.name(), Optional.of(terminal), listener);
    nodes.add(node);
    return node;
  }

  @Override
  public boolean compatible(MediaTerminal one, MediaTerminal other) {
    return !Collections.disjoint(one.codecs(), other.codecs());
  }

  @Override
  public Optional<MediaNode> holdMusic(String source) {
    return music
        ? Optional.of(new TestNode("music(" + source + ")", Optional.empty(), (n, f) -> {}))
        : Optional.empty();
  }

  @Override
  public MediaNode player(String sound, boolean repeated, SoundListener listener) {
    return sound("player(" + sound + ")", listener);
  }

  @Override
  public MediaNode recorder(Recording recording, SoundListener listener) {
    recorded.add(recording);
    return sound("recorder(" + recording.file() + ")", listener);
  }

  private MediaNode sound(String name, SoundListener listener) {
    TestNode node = new TestNode(name, Optional.empty(), (n, f) -> {});
    node.sound = Optional.of(listener);
    sounds.add(node);
    return node;
  }

  /** The sound can be heard from now on, the file is open. */
  void starts(String name) {
    TestNode node = latestSound(name);
    node.sound.orElseThrow().soundStarted(node);
  }

  void ends(String name, SoundEnd end) {
    latestSound(name).over(end);
  }

  private TestNode latestSound(String name) {
    return sounds.stream()
        .filter(node -> node.name.equals(name))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  /** Named after the one it is of, and gone with it. */
  @Override
  public MediaNode tap(MediaNode of) {
    TestNode tapped = (TestNode) of;
    return new TestNode("tap(" + tapped.name + ")", tapped.terminal, (n, f) -> {});
  }

  void fail(String name, MediaFailure.Kind kind) {
    latest(name).fail(new MediaFailure(kind, "no port"));
  }

  /** The terminal's port is open. */
  void opens(String name, InetSocketAddress address) {
    TestNode node = latest(name);
    node.stream = node.stream.map(stream -> stream.to(address));
    node.listener.hearingChanged(node);
  }

  private TestNode latest(String name) {
    return nodes.stream()
        .filter(node -> node.name.equals(name))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  final class TestNode implements MediaNode {
    private final String name;
    private final Optional<MediaTerminal> terminal;
    private final MediaListener listener;
    private Optional<MediaDescription> stream = Optional.empty();
    boolean released;
    private Optional<SoundListener> sound = Optional.empty();

    TestNode(String name, Optional<MediaTerminal> terminal, MediaListener listener) {
      this.name = name;
      this.terminal = terminal;
      this.listener = listener;
    }

    private void fail(MediaFailure failure) {
      listener.mediaFailed(this, failure);
    }

    @Override
    public void hears(MediaNode other) {
      TestNode from = (TestNode) other;
      boolean agreed =
          from.terminal.isEmpty()
              || terminal.isEmpty()
              || compatible(terminal.orElseThrow(), from.terminal.get());
      if (released || from.released) {
        return;
      }
      if (!agreed) {
        fail(new MediaFailure(MediaFailure.Kind.NO_COMMON_CODEC, "no common codec"));
        return;
      }
      String edge = name + " hears " + from.name;
      if (!edges.contains(edge)) {
        edges.add(edge);
      }
      stream = Optional.of(MediaDescription.builder(AudioCodec.PCMU).build());
    }

    @Override
    public void hearsNoMore(MediaNode other) {
      edges.remove(name + " hears " + ((TestNode) other).name);
      stopped();
    }

    @Override
    public Optional<MediaDescription> hearing() {
      return stream;
    }

    @Override
    public void release() {
      released = true;
      edges.removeIf(
          edge ->
              edge.startsWith(name + " ")
                  || edge.endsWith(" " + name)
                  || edge.endsWith(" tap(" + name + ")"));
      nodes.forEach(TestNode::stopped);
      over(new SoundEnd(SoundEnd.Outcome.STOPPED, Duration.ofMillis(1500), ""));
    }

    private void over(SoundEnd end) {
      Optional<SoundListener> told = sound;
      sound = Optional.empty();
      told.ifPresent(listener -> listener.soundEnded(this, end));
    }

    private void stopped() {
      if (edges.stream().noneMatch(edge -> edge.startsWith(name + " "))) {
        stream = Optional.empty();
      }
    }
  }
}
