package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.skinny.screen.PhoneScreen;
import io.thinline.skinny.screen.ScreenWriter;
import io.thinline.skinny.station.SoftKey;
import io.thinline.skinny.station.StationEvents;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a call costs does not depend on the phones that have nothing to do with it. */
class BystandersTest {
  private final CallBench bench = new CallBench();

  @Test
  void aCallAsksNothingOfPhonesThatDoNotShowIt() {
    FakePhone alice = bench.phone("SEP00000000000A", "1101");
    FakePhone bob = bench.phone("SEP00000000000B", "1102");
    FakePhone carol = bench.phone("SEP00000000000C", "1103");
    FakePhone dave = bench.phone("SEP00000000000D", "1104");
    carol.does(offHook());
    bench.dials(carol, "1104");
    dave.does(offHook());
    assertThat(dave.shows.state()).isEqualTo(CallState.CONNECTED);
    carol.asked = 0;
    dave.asked = 0;
    alice.does(offHook());
    bench.dials(alice, "1102");
    bob.does(offHook());
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    alice.does(onHook());
    bob.does(onHook());
    assertIdle(bob);
    assertThat(carol.asked).isZero();
    assertThat(dave.asked).isZero();
  }

  @Test
  void aPhoneIsBroughtUpToDateOnceInAStepHoweverOftenItIsTouched() {
    Phones phones = new Phones();
    LineCalls calls = new LineCalls(phones);
    List<Phone> shown = new ArrayList<>();
    ScreenComposer composer = new ScreenComposer(calls, new SoftKeys(calls));
    Screens screens = new Screens(bench.thread, phones, composer, shown::add);
    Phone alice = phone(phones, bench.phone("SEP00000000000A", "1101"));
    Phone bob = phone(phones, bench.phone("SEP00000000000B", "1101"));
    phone(phones, bench.phone("SEP00000000000C", "1103"));
    LineCall call = LineCall.outgoing(alice.address(1), alice);
    calls.add(call);
    screens.touch(bob);
    screens.touch(call);
    screens.touch(bob);
    assertThat(shown).isEmpty();
    bench.thread.run();
    assertThat(shown).containsExactly(bob, alice);
  }

  @Test
  void fortyCallsOfASharedLineCostAPhoneNoMoreKeysThanTwo() {
    Phones phones = new Phones();
    LineCalls calls = new LineCalls(phones);
    SoftKeys keys = new SoftKeys(calls);
    AtomicInteger asked = new AtomicInteger();
    keys.on(
        SoftKey.NEW_CALL,
        EnumSet.allOf(CallPhase.class),
        (phone, call) -> asked.incrementAndGet() > 0,
        (phone, line, call) -> {});
    Phone alice = phone(phones, bench.phone("SEP00000000000A", "1110"));
    Phone bob = phone(phones, bench.phone("SEP00000000000B", "1110"));
    for (int i = 0; i < 40; i++) {
      LineCall call = LineCall.outgoing(alice.address(1), alice);
      call.reference(i + 1);
      call.phase(i == 0 ? CallPhase.TALKING : CallPhase.HELD);
      calls.add(call);
    }
    PhoneScreen screen = new ScreenComposer(calls, keys).compose(bob);
    assertThat(screen.calls()).hasSize(40);
    assertThat(screen.idle()).isTrue();
    assertThat(asked).hasValueLessThanOrEqualTo(3);
  }

  private Phone phone(Phones phones, FakePhone fake) {
    StationEvents events = new StationEvents(bench.events, bench.thread.clock());
    Phone phone = new Phone(fake, new ScreenWriter(fake, events, bench.thread.clock()));
    phones.add(phone);
    return phone;
  }
}
