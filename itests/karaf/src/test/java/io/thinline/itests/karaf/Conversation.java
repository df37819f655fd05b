package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.Screen;
import java.util.List;

/** Two phones that talk. */
final class Conversation {
  private final DeskPhone caller;
  private final DeskPhone callee;

  private Conversation(DeskPhone caller, DeskPhone callee) {
    this.caller = caller;
    this.callee = callee;
  }

  /** One calls the other digit by digit; ends when each hears the other's voice. */
  static Conversation of(DeskPhone caller, DeskPhone callee) {
    caller.liftsTheHandset().hasDialTone().dials(callee.number());
    callee.isRung();
    caller.hearsItRing();
    callee.answers().talks();
    caller.talks();
    Conversation conversation = new Conversation(caller, callee);
    conversation.bothHearEachOther();
    return conversation;
  }

  void bothHearEachOther() {
    caller.hears(callee);
    callee.hears(caller);
  }

  /** Measures from now on. */
  AudioWatch listen() {
    return new AudioWatch(List.of(caller, callee));
  }

  /** What both displays say of the call. */
  List<List<Screen.Call>> displays() {
    return List.of(caller.screen().calls(), callee.screen().calls());
  }

  void ends() {
    caller.hangsUp().isIdle();
    callee.isIdle();
    assertThat(displays()).isEqualTo(List.of(List.of(), List.of()));
  }
}
