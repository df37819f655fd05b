package io.thinline.skinny.call;

import io.thinline.api.time.CallThread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the phones that a step has touched up to date when the step is over: however much happens
 * in between, a phone is told the outcome.
 */
final class Screens {
  private final CallThread thread;
  private final Phones phones;
  private final ScreenComposer composer;
  private final Set<Phone> touched = new LinkedHashSet<>();
  private boolean posted;

  Screens(CallThread thread, Phones phones, ScreenComposer composer) {
    this.thread = thread;
    this.phones = phones;
    this.composer = composer;
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
    touched.remove(phone);
    if (!phone.gone()) {
      phone.screen().show(composer.compose(phone));
    }
  }

  private void showAll() {
    posted = false;
    List<Phone> now = new ArrayList<>(touched);
    touched.clear();
    now.forEach(this::show);
  }
}
