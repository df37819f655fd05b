package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Stories about alice, whose phone is of the class in question, over TCP and RTP. Bob, 1202, has an
 * old phone of version 3 and carol, 1203, a new one of version 22; so has dora, 1204. Each story
 * has a PBX and a configuration of its own, so that several are told at once.
 */
@Execution(ExecutionMode.CONCURRENT)
abstract class ClassStories {
  private static final String ALICE = "SEP0011AABB0001";
  private static final String BOB = "SEP0011AABB0002";
  private static final String CAROL = "SEP0011AABB0003";
  private static final String DORA = "SEP0011AABB0004";

  @TempDir private Path folder;

  ConfigurationFolder conf;
  RealPbx pbx;
  Desk alice;
  Desk bob;
  Desk carol;

  private final List<Desk> desks = new ArrayList<>();

  @BeforeEach
  void othersHavePhones() {
    conf =
        new ConfigurationFolder(folder)
            .phone(BOB, "1202", "Bob")
            .phone(CAROL, "1203", "Carol")
            .phone(DORA, "1204", "Dora");
  }

  @AfterEach
  void stop() throws InterruptedException {
    pbx.stop();
  }

  /** Alice has that phone with those buttons, and all phones register. */
  void alicesPhoneIs(String model, String settings, String... buttons) {
    conf.user(ALICE, settings, buttons);
    pbx = new RealPbx(conf.folder());
    alice = desk(PhoneSettings.model(model).orElseThrow().apply(ALICE), 440);
    bob = desk(PhoneSettings.cisco7960(BOB).withVersion(3), 660);
    carol = desk(PhoneSettings.cisco7975(CAROL), 520);
  }

  Desk dora() {
    return desk(PhoneSettings.cisco7975(DORA), 840);
  }

  Desk desk(PhoneSettings settings, int voice) {
    Desk desk = new Desk(pbx.registers(settings), voice);
    desks.add(desk);
    return desk;
  }

  /** The place of the nth button of that phone that can be given a function. */
  static int place(String model, int nth) {
    return PhoneClasses.place(model, nth);
  }

  /** Whether it has such a key, which all have but those. */
  boolean can(String model, List<String> unable, String... labels) {
    assertThat(alice.has(labels))
        .as(model + " has " + List.of(labels))
        .isNotEqualTo(unable.contains(model));
    return !unable.contains(model);
  }

  /** Alice has called; the other answers, both talk and hang up. */
  void reaches(Desk other) {
    alice.has(CallState.RING_OUT);
    other.answers().talksTo(alice);
    allHangUp(alice, other);
  }

  /** Whoever hangs up first: nothing is left of the call at either of them. */
  void allHangUp(Desk... talking) {
    for (Desk desk : talking) {
      desk.hangsUp();
    }
    for (Desk desk : talking) {
      desk.isFree();
    }
  }

  void allIsClean() {
    allHangUp(desks.toArray(Desk[]::new));
    desks.forEach(Desk::isContent);
    await().until(() -> pbx.legs() == 0);
    assertThat(pbx.failures()).isEmpty();
  }
}
