package io.thinline.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import org.junit.jupiter.api.AfterEach;

/** Four desk phones of a PBX of their own; in the end all hang up, and nothing may be left. */
abstract class FourDesks {
  final WalkPbx pbx = new WalkPbx("7961", "7960", "7975", "7941");

  /** 201, and 300 on the second button. */
  final WalkPhone alice = pbx.phone(0);

  /** 202, one call at most, and 300. */
  final WalkPhone bob = pbx.phone(1);

  /** 300. */
  final WalkPhone carol = pbx.phone(2);

  /** 204. */
  final WalkPhone dave = pbx.phone(3);

  @AfterEach
  void nothingIsLeft() {
    WalkRun.everybodyHangsUp(pbx);
  }

  void lifts(WalkPhone phone) {
    assertThat(phone.does(phone.soft().goOffHook())).as(phone + " lifts").isTrue();
  }

  void hangsUp(WalkPhone phone) {
    phone.does(phone.soft().goOnHook());
  }

  void dials(WalkPhone phone, String number) {
    lifts(phone);
    phone.does(phone.soft().dial(number));
  }

  void talk(WalkPhone caller, WalkPhone called, String number) {
    dials(caller, number);
    lifts(called);
  }

  void presses(WalkPhone phone, String softKey) {
    assertThat(phone.does(phone.soft().softKey(softKey)))
        .as(() -> phone + " presses " + softKey + " on\n" + phone.screen().text())
        .isTrue();
  }

  static void shows(WalkPhone phone, CallState state) {
    assertThat(phone.screen().has(state)).as(() -> phone.screen().text()).isTrue();
  }
}
