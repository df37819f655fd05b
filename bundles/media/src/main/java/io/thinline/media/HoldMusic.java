package io.thinline.media;

import io.thinline.api.media.MediaNode;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundListener;
import io.thinline.media.sound.SoundLibrary;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What parties on hold hear. Music that cannot be played is named once. */
final class HoldMusic {
  private static final Logger LOG = LoggerFactory.getLogger(HoldMusic.class);
  private static final int MOST_NAMED = 100;

  private final ServerAudio server;
  private final Set<String> named = new HashSet<>();
  private boolean silenceExplained;

  HoldMusic(ServerAudio server) {
    this.server = server;
  }

  Optional<MediaNode> from(String source) {
    if (SoundLibrary.isSound(source)) {
      return Optional.of(new PlayerNode(source, true, new Complaints(source), server));
    }
    if (!silenceExplained) {
      silenceExplained = true;
      LOG.info(
          "Held parties hear silence: hold_music is '{}'; the absolute path of a .wav file, or a"
              + " tone_stream://, would be heard",
          source);
    }
    return Optional.empty();
  }

  /** What went wrong is said again only after it was heard. */
  private final class Complaints implements SoundListener {
    private final String source;

    Complaints(String source) {
      this.source = source;
    }

    @Override
    public void soundStarted(MediaNode node) {
      named.remove(source);
    }

    @Override
    public void soundEnded(MediaNode node, SoundEnd end) {
      if (end.outcome() == SoundEnd.Outcome.FAILED
          && named.size() < MOST_NAMED
          && named.add(source)) {
        LOG.warn("hold music {} is not heard: {}", source, end.reason());
      }
    }
  }
}
