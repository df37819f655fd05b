package io.thinline.callcontrol;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Remembers who hears whom. */
final class TestMedia implements MediaService {
  final List<String> edges = new ArrayList<>();
  final List<TestNode> nodes = new ArrayList<>();

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
          from.terminal.isEmpty() || compatible(terminal.orElseThrow(), from.terminal.get());
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
      edges.removeIf(edge -> edge.startsWith(name + " ") || edge.endsWith(" " + name));
      nodes.forEach(TestNode::stopped);
    }

    private void stopped() {
      if (edges.stream().noneMatch(edge -> edge.startsWith(name + " "))) {
        stream = Optional.empty();
      }
    }
  }
}
