package io.thinline.media;

import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects terminals directly. It holds no port and no thread: nodes live on when it goes. */
@Component(service = MediaService.class, immediate = true)
public final class DirectMedia implements MediaService {
  private static final Logger LOG = LoggerFactory.getLogger(DirectMedia.class);

  /** The living nodes. */
  private final IdentityHashMap<MediaTerminal, DirectNode> nodes = new IdentityHashMap<>();

  private int made;
  private boolean silenceExplained;

  /** A terminal has one node: that of before is released. */
  @Override
  public MediaNode node(MediaTerminal terminal, MediaListener listener) {
    DirectNode before = nodes.get(terminal);
    if (before != null) {
      before.release();
    }
    DirectNode node = new DirectNode(made++, terminal, listener, this::released);
    nodes.put(terminal, node);
    return node;
  }

  @Override
  public boolean compatible(MediaTerminal one, MediaTerminal other) {
    return CodecAgreement.between(one, other).isPresent();
  }

  @Override
  public Optional<MediaNode> holdMusic(String source) {
    if (!silenceExplained) {
      silenceExplained = true;
      LOG.info("Held parties hear silence: no bundle plays music yet");
    }
    return Optional.empty();
  }

  private void released(DirectNode node) {
    nodes.remove(node.terminal(), node);
  }

  /** Terminals that have a node. */
  int living() {
    return nodes.size();
  }
}
