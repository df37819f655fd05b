package io.thinline.media;

import io.thinline.api.media.MediaFailureListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import org.osgi.service.component.annotations.Component;

/** Connects terminals directly. It holds no port and no thread: nodes live on when it goes. */
@Component(service = MediaService.class, immediate = true)
public final class DirectMedia implements MediaService {
  private int nodes;

  @Override
  public MediaNode node(MediaTerminal terminal, MediaFailureListener listener) {
    return new DirectNode(nodes++, terminal, listener);
  }
}
