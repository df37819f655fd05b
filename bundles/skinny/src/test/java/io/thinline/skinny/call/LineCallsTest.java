package io.thinline.skinny.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Party;
import io.thinline.sccp.Dialect;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.screen.ScreenWriter;
import io.thinline.skinny.station.StationEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Phones and calls find each other by their lines; several calls of one phone on one line are
 * nothing special.
 */
class LineCallsTest {
  private static final int STEPS = 600;

  private final CallBench bench = new CallBench();
  private final Phones phones = new Phones();
  private final LineCalls calls = new LineCalls(phones);
  private int references;

  @Test
  void aPhoneSeesSeveralCallsOfOneLineOldestFirst() {
    Phone alice = comes("SEP00000000000A", "1101");
    Phone bob = comes("SEP00000000000B", "1101", "1102");
    LineCall first = at(alice, "1101");
    LineCall second = at(alice, "1101");
    LineCall third = ringsAt("1102", bob);
    assertThat(calls.at(alice)).containsExactly(first, second);
    assertThat(calls.activeOn(alice)).contains(second);
    assertThat(calls.shownOn(bob)).containsExactly(first, second, third);
    assertThat(calls.ringingOn(bob)).containsExactly(third);
    assertThat(calls.find(bob, second.reference())).contains(second);
    assertThat(calls.find(alice, third.reference())).isEmpty();
    assertThat(calls.occupying(alice, first.line())).isEqualTo(2);
  }

  @Test
  void aPhoneThatComesLaterFindsTheCallsOfAllItsLinesOldestFirst() {
    Phone alice = comes("SEP00000000000A", "1101", "1102");
    LineCall first = at(alice, "1102");
    LineCall second = at(alice, "1101");
    LineCall third = at(alice, "1102");
    Phone bob = comes("SEP00000000000B", "1101", "1102");
    assertThat(calls.shownOn(bob)).containsExactly(first, second, third);
  }

  @Test
  void theSameLineTwiceOnAPhoneShowsItsCallsOnce() {
    Phone alice = comes("SEP00000000000A", "1101", "1101");
    LineCall call = at(alice, "1101");
    assertThat(phones.withLine(call.line())).containsExactly(alice);
    assertThat(calls.shownOn(alice)).containsExactly(call);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverComesAndGoesTheIndexesSayWhatLookingAtEverythingWouldSay(long seed) {
    Random random = new Random(seed);
    List<String> numbers = List.of("1101", "1102", "1103", "1104");
    List<Phone> there = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(6)) {
        case 0 -> {
          Set<String> lines = new HashSet<>();
          lines.add(numbers.get(random.nextInt(4)));
          lines.add(numbers.get(random.nextInt(4)));
          there.add(comes("SEP%012X".formatted(step), lines.toArray(new String[0])));
        }
        case 1 -> any(random, there).ifPresent(phone -> goes(there, phone));
        case 2 -> any(random, there).ifPresent(phone -> at(phone, phone.lines().get(0).number()));
        case 3 ->
            any(random, there)
                .ifPresent(
                    phone -> {
                      LineAddress line = phone.address(1);
                      ringsAt(line.number(), phones.withLine(line).toArray(new Phone[0]));
                    });
        case 4 -> any(random, calls.all()).ifPresent(call -> answered(random, call));
        default -> any(random, calls.all()).ifPresent(this::ends);
      }
      there.forEach(this::compare);
    }
    List.copyOf(there).forEach(phone -> goes(there, phone));
    calls.all().forEach(this::ends);
    assertThat(phones.isEmpty()).isTrue();
    assertThat(calls.isEmpty()).isTrue();
  }

  private void compare(Phone phone) {
    List<LineCall> all = calls.all();
    List<LineCall> ringing =
        all.stream().filter(call -> call.phaseOn(phone) == CallPhase.RINGING_IN).toList();
    List<LineCall> held = all.stream().filter(call -> call.phone().orElse(null) == phone).toList();
    assertThat(calls.shownOn(phone))
        .containsExactlyElementsOf(
            all.stream().filter(call -> call.phaseOn(phone) != CallPhase.IDLE).toList());
    assertThat(calls.ringingOn(phone)).containsExactlyElementsOf(ringing);
    assertThat(calls.oldestRingingOn(phone)).isEqualTo(ringing.stream().findFirst());
    assertThat(calls.at(phone)).containsExactlyElementsOf(held);
    assertThat(calls.activeOn(phone)).isEqualTo(held.stream().reduce((earlier, later) -> later));
    assertThat(calls.engaged(phone)).isEqualTo(!ringing.isEmpty() || !held.isEmpty());
    LineAddress line = phone.address(1);
    assertThat(calls.occupying(phone, line))
        .isEqualTo(
            (int)
                all.stream()
                    .filter(call -> held.contains(call) || ringing.contains(call))
                    .filter(call -> call.line().equals(line))
                    .count());
    assertThat(phones.withLine(line))
        .containsExactlyElementsOf(
            phones.all().stream().filter(each -> each.instanceOf(line) != 0).toList());
  }

  private Phone comes(String name, String... numbers) {
    FakePhone fake = bench.unregistered(Dialect.sccp(17), true, name, numbers);
    StationEvents events = new StationEvents(bench.events, bench.thread.clock());
    Phone phone = new Phone(fake, new ScreenWriter(fake, events, bench.thread.clock()));
    phones.add(phone);
    calls.appear(phone);
    return phone;
  }

  private void goes(List<Phone> there, Phone phone) {
    there.remove(phone);
    assertThat(phones.remove(phone.station())).contains(phone);
    calls.disappear(phone).forEach(call -> call.ringing().remove(phone));
  }

  private LineCall at(Phone phone, String number) {
    LineCall call = LineCall.outgoing(line(number), phone);
    call.phase(CallPhase.TALKING);
    return added(call);
  }

  private LineCall ringsAt(String number, Phone... at) {
    FakeSwitch.FakeLeg leg = bench.pbx.new FakeLeg(false, "skinny", Party.UNKNOWN);
    return added(LineCall.incoming(line(number), leg, new LinkedHashSet<>(List.of(at))));
  }

  private LineCall added(LineCall call) {
    call.reference(++references);
    calls.add(call);
    return call;
  }

  private void answered(Random random, LineCall call) {
    any(random, List.copyOf(call.ringing()))
        .ifPresent(
            phone -> {
              call.ringing().clear();
              call.phone(phone);
              call.phase(CallPhase.TALKING);
            });
  }

  private void ends(LineCall call) {
    calls.remove(call);
    call.close();
  }

  private static LineAddress line(String number) {
    return new LineAddress("internal", number);
  }

  private static <T> Optional<T> any(Random random, List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }
}
