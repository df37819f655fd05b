package io.thinline.scenario.walk;

import java.util.function.Consumer;

/** What alice can be in when something happens to her. */
enum Situation {
  DIAL_TONE(desks -> desks.lifts(desks.alice)),
  SOME_DIGITS(desks -> desks.dials(desks.alice, "20")),
  NUMBER_THAT_MAY_GO_ON(desks -> desks.dials(desks.alice, "91")),
  RINGBACK_OF_A_MACHINE(desks -> desks.dials(desks.alice, "503")),
  RINGBACK(desks -> desks.dials(desks.alice, "202")),
  TALK(desks -> desks.talk(desks.alice, desks.bob, "202")),
  TALK_WITH_A_MACHINE(desks -> desks.dials(desks.alice, "502")),
  BUSY(
      desks -> {
        desks.lifts(desks.bob);
        desks.dials(desks.alice, "202");
      }),
  UNKNOWN_NUMBER(desks -> desks.dials(desks.alice, "599")),
  NOBODY_THERE(desks -> desks.dials(desks.alice, "412")),
  DIALLED_AT_ONCE(desks -> desks.alice.does(desks.alice.soft().enbloc("202"))),
  LEFT_BY_THE_FAR_END(
      desks -> {
        desks.talk(desks.alice, desks.bob, "202");
        desks.hangsUp(desks.bob);
      }),
  NO_PORT(
      desks -> {
        desks.alice.plane().opensNoPorts();
        desks.talk(desks.alice, desks.bob, "202");
      });

  final Consumer<FourDesks> arranged;

  Situation(Consumer<FourDesks> arranged) {
    this.arranged = arranged;
  }
}
