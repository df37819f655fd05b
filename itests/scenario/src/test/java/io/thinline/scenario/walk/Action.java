package io.thinline.scenario.walk;

import java.time.Duration;

/**
 * Something that happens. It names phones, keys, lines and calls by numbers that are taken modulo
 * what there is when it happens, so that it means something wherever a shorter walk puts it.
 */
sealed interface Action {

  void happensAt(WalkPbx pbx);

  /** A person does what a person can do at a phone. */
  record Hand(int phone, HandMove move, int which) implements Action {
    @Override
    public void happensAt(WalkPbx pbx) {
      move.at(pbx.phone(phone), which);
    }
  }

  /** A message comes in a phone's name that the phone would not have sent. */
  record Stranger(int phone, StrangeMessage message, int what, int line, int reference)
      implements Action {
    @Override
    public void happensAt(WalkPbx pbx) {
      WalkPhone victim = pbx.phone(phone);
      victim.stranger(
          message.of(what, StrangeMessage.line(line), StrangeMessage.reference(pbx, reference)));
    }
  }

  /** A wire or a port fails. */
  record Trouble(int phone, TroubleKind kind, int which) implements Action {
    @Override
    public void happensAt(WalkPbx pbx) {
      kind.at(pbx.phone(phone), which);
      pbx.time().run();
    }
  }

  /** Time passes. */
  record Pause(int millis) implements Action {
    @Override
    public void happensAt(WalkPbx pbx) {
      pbx.passes(Duration.ofMillis(millis));
    }
  }
}
