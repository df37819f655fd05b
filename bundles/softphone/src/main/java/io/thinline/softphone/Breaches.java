package io.thinline.softphone;

import io.thinline.api.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server did against the rules, in words. Written on the phone's thread, read anywhere.
 */
final class Breaches {
  private static final Logger LOG = LoggerFactory.getLogger(Breaches.class);

  private final String device;
  private final Clock clock;
  private final List<String> texts = new CopyOnWriteArrayList<>();

  Breaches(String device, Clock clock) {
    this.device = device;
    this.clock = clock;
  }

  void add(String text) {
    LOG.debug("{} breach: {}", device, text);
    texts.add(clock.now() + " " + device + ": " + text);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }
}
