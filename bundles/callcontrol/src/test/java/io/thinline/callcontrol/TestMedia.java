package io.thinline.callcontrol;

import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaFailureListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import java.util.ArrayList;
import java.util.List;

/** Remembers who hears whom. */
final class TestMedia implements MediaService {
  final List<String> edges = new ArrayList<>();
  final List<TestNode> nodes = new ArrayList<>();

  @Override
  public MediaNode node(MediaTerminal terminal, MediaFailureListener listener) {
    TestNode node = new TestNode(terminal.name(), listener);
    nodes.add(node);
    return node;
  }

  void fail(String name, MediaFailure.Kind kind) {
    nodes.stream()
        .filter(node -> node.name.equals(name))
        .findFirst()
        .orElseThrow()
        .fail(new MediaFailure(kind, "no port"));
  }

  final class TestNode implements MediaNode {
    private final String name;
    private final MediaFailureListener listener;

    TestNode(String name, MediaFailureListener listener) {
      this.name = name;
      this.listener = listener;
    }

    private void fail(MediaFailure failure) {
      listener.mediaFailed(this, failure);
    }

    @Override
    public void hears(MediaNode other) {
      edges.add(name + " hears " + ((TestNode) other).name);
    }

    @Override
    public void hearsNoMore(MediaNode other) {
      edges.remove(name + " hears " + ((TestNode) other).name);
    }

    @Override
    public void release() {
      edges.removeIf(edge -> edge.startsWith(name + " ") || edge.endsWith(" " + name));
    }
  }
}
