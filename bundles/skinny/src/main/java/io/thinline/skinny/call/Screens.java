package io.thinline.skinny.call;

import io.thinline.api.time.CallThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the phones that a step has touched up to date when the step is over: however much happens
 * in between, a phone is told the outcome.
 */
final class Screens {
  private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

  private final CallThread thread;
  private final Phones phones;
  private final ScreenComposer composer;
  private final Consumer<Phone> afterwards;
  private final Set<Phone> touched = new LinkedHashSet<>();
  private boolean posted;

  /** {@code afterwards} is told of each phone that is up to date again. */
  Screens(CallThread thread, Phones phones, ScreenComposer composer, Consumer<Phone> afterwards) {
    this.thread = thread;
    this.phones = phones;
    this.composer = composer;
    this.afterwards = afterwards;
  }

  void touch(Phone phone) {
    touched.add(phone);
    if (!posted) {
      posted = true;
      thread.post("screens", this::showAll);
    }
  }

  /** All phones that may see the call. */
  void touch(LineCall call) {
    phones.withLine(call.line()).forEach(this::touch);
  }

  /** Does not wait for the end of the step: the phone must know before it is asked for more. */
  void show(Phone phone) {
    if (!phone.gone()) {
      phone.screen().show(composer.compose(phone));
    }
  }

  private void showAll() {
    posted = false;
    List<Phone> now = new ArrayList<>(touched);
    touched.clear();
    now.forEach(phone -> apart(phone, this::show));
    now.forEach(phone -> apart(phone, afterwards));
  }

  /** What goes wrong with one phone is no other one's trouble. */
  private static void apart(Phone phone, Consumer<Phone> task) {
    try {
      task.accept(phone);
    } catch (RuntimeException e) {
      LOG.error("{}: its screen failed", phone, e);
    }
  }
}
