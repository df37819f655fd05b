package io.thinline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.testkit.RecordedEvents;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventCommandsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant TIME = Instant.parse("2026-11-22T03:01:55.379845Z");

  private final RecordedEvents stream = new RecordedEvents();
  private final EventListCommand list = new EventListCommand(stream, UTC);
  private final EventFollowCommand follow = new EventFollowCommand(stream, UTC);

  @Test
  void theNewestEventsAreListedALineEach() {
    registers("SEP000000000001");
    registers("SEP000000000002");
    callState("SEP000000000002", "12");
    assertThat(list.execute(new TypedCall("2")).text())
        .isEqualTo(
            """
            2  2026-11-22 03:01:55.379  skinny::register  Profile-Name=internal Device-Name=SEP000000000002
            3  2026-11-22 03:01:55.379  skinny::call_state  Profile-Name=internal Device-Name=SEP000000000002 Call-State=12""");
  }

  @Test
  void anEventWithoutTellingHeadersShowsItsFirstOnes() {
    Map<String, String> headers = new LinkedHashMap<>();
    List.of("One", "Two", "Three", "Four", "Five").forEach(name -> headers.put(name, "a b"));
    stream.publish(PbxEvent.core("HEARTBEAT", TIME, headers));
    assertThat(list.execute(new TypedCall()).text())
        .endsWith("HEARTBEAT  One=\"a b\" Two=\"a b\" Three=\"a b\" Four=\"a b\"");
  }

  @Test
  void eventsAreListedFromASequenceNumber() {
    for (int i = 1; i <= 30; i++) {
      registers("SEP00000000000" + i % 10);
    }
    assertThat(list.execute(new TypedCall()).text().lines()).hasSize(20);
    assertThat(list.execute(new TypedCall("--from", "5")).text().lines()).hasSize(26);
    assertThat(list.execute(new TypedCall("3", "--from", "5")).text().lines())
        .hasSize(3)
        .first()
        .satisfies(line -> assertThat(line).startsWith("5 "));
    assertThat(list.execute(new TypedCall("9999999999", "--from", "30")).text().lines()).hasSize(1);
  }

  @Test
  void theListIsATableForMachines() {
    registers("SEP000000000001");
    CommandResult result = list.execute(new TypedCall());
    assertThat(result.data()).isPresent();
    CommandData.Table table = (CommandData.Table) result.data().orElseThrow();
    assertThat(table.columns()).containsExactly("Sequence", "Time", "Event", "Headers");
    assertThat(table.rows())
        .hasSize(1)
        .first()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .startsWith("1", "2026-11-22 03:01:55.379", "skinny::register");
  }

  @Test
  void wholeEventsNeedTheFormatToBeThere() {
    registers("SEP000000000001");
    CommandResult without = list.execute(new TypedCall("--full"));
    assertThat(without.succeeded()).isFalse();
    assertThat(without.text()).isEqualTo("no event format is installed");

    EventHeaders headers = new FreeSwitchHeaders(FreeSwitchSample.IDENTITY, UTC);
    list.bindEventFormat(new PlainEventFormat(headers));
    list.bindEventFormat(new JsonEventFormat(headers));
    assertThat(list.execute(new TypedCall("--full")).text())
        .startsWith("Event-Subclass: skinny%3A%3Aregister\n")
        .endsWith("Skinny-Device-Name: SEP000000000001");
    assertThat(list.execute(new TypedCall("--as", "json")).text())
        .startsWith("{\"Event-Subclass\":\"skinny::register\",");
    assertThat(list.execute(new TypedCall("--as", "yaml")).text())
        .isEqualTo("the event format \"yaml\" is not installed; there is json, plain");
    assertThat(list.complete(List.of("--as", "j"))).containsExactly("json");
  }

  @Test
  void theNewestThatFitAPatternAreListed() {
    registers("SEP000000000001");
    callState("SEP000000000001", "1");
    registers("SEP000000000002");
    callState("SEP000000000001", "2");
    assertThat(list.execute(new TypedCall("1", "--only", "register")).text())
        .startsWith("3  ")
        .contains("SEP000000000002");
    assertThat(list.execute(new TypedCall("1", "--from", "1", "--only", "call_*")).text())
        .isEqualTo("no such events, the newest of all is 4");
    assertThat(list.execute(new TypedCall("1", "--from", "1", "--only", "*call_*")).text())
        .startsWith("2  ");
    assertThat(list.execute(new TypedCall("--only")).text())
        .startsWith("--only needs a word behind it");
  }

  @Test
  void whoOnlyLooksMayUseThem() {
    assertThat(list.role(List.of())).isEqualTo(Role.VIEWER);
    assertThat(follow.role(List.of())).isEqualTo(Role.VIEWER);
  }

  @Test
  void whoFollowsMaySeeWholeEvents() {
    follow.bindEventFormat(
        new JsonEventFormat(new FreeSwitchHeaders(FreeSwitchSample.IDENTITY, UTC)));
    TypedCall call =
        new TypedCall(
            List.of("register", "--as", "json"),
            () -> {
              callState("SEP000000000002", "1");
              registers("SEP000000000002");
            });
    follow.execute(call);
    assertThat(call.printed).singleElement().asString().startsWith("{\"Event-Subclass\"");
    assertThat(follow.execute(new TypedCall("--as")).text())
        .isEqualTo("the event format \"\" is not installed; there is json");
  }

  @Test
  void anEmptyStreamAndAnEmptyRangeAreSaid() {
    assertThat(list.execute(new TypedCall()).text()).isEqualTo("no events yet");
    registers("SEP000000000001");
    assertThat(list.execute(new TypedCall("--from", "7")).text())
        .isEqualTo("no such events, the newest of all is 1");
  }

  @Test
  void aWrongWordIsNamedWithWhatWouldBeRight() {
    CommandResult result = list.execute(new TypedCall("many"));
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text())
        .startsWith("count is \"many\"; it must be a whole number from 1 on\nUsage: event:list");
    assertThat(list.execute(new TypedCall("--from")).text()).startsWith("--from is \"\"");
    assertThat(list.execute(new TypedCall("-3")).succeeded()).isFalse();
  }

  @Test
  void whatTheRingHasLostIsSaid() {
    EventListCommand lossy = new EventListCommand(new LossyStream(), UTC);
    assertThat(lossy.execute(new TypedCall("--from", "1")).text())
        .startsWith("(4 events are lost here)\n5  ");
  }

  @Test
  void whoFollowsSeesWhatHappensFromNowOnUntilInterrupted() {
    registers("SEP000000000001");
    TypedCall call = new TypedCall(List.of(), () -> registers("SEP000000000002"));
    CommandResult result = follow.execute(call);
    assertThat(call.printed)
        .singleElement()
        .satisfies(line -> assertThat(line).contains("skinny::register", "SEP000000000002"));
    assertThat(result.succeeded()).isTrue();
    assertThat(result.text()).isEmpty();
    registers("SEP000000000003");
    assertThat(call.printed).hasSize(1);
  }

  @Test
  void whoFollowsIsToldWhenTheBundleStops() {
    registers("SEP000000000001");
    follow.stop();
    CommandResult result = follow.execute(new TypedCall());
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text()).isEqualTo("the events bundle was stopped at event 1");
  }

  @Test
  void aPatternChoosesWhatIsFollowed() {
    TypedCall call =
        new TypedCall(
            List.of("call_state"),
            () -> {
              registers("SEP000000000002");
              callState("SEP000000000002", "1");
            });
    follow.execute(call);
    assertThat(call.printed).singleElement().asString().contains("skinny::call_state");
  }

  @Test
  void patternsMatchSubclassOrName() {
    PbxEvent register = PbxEvent.custom("skinny::register", TIME, Map.of());
    PbxEvent answer = PbxEvent.core("CHANNEL_ANSWER", TIME, Map.of());
    assertThat(new EventPattern("skinny::*").matches(register)).isTrue();
    assertThat(new EventPattern("register").matches(register)).isTrue();
    assertThat(new EventPattern("CUSTOM").matches(register)).isTrue();
    assertThat(new EventPattern("skinny::reg").matches(register)).isTrue();
    assertThat(new EventPattern("reg*").matches(register)).isFalse();
    assertThat(new EventPattern("channel_*").matches(answer)).isTrue();
    assertThat(new EventPattern("skinny.*").matches(register)).isFalse();
  }

  @Test
  void aGapIsShownWhereItIs() {
    TypedCall call = new TypedCall();
    new EventFollowCommand(new LossyStream(), UTC).execute(call);
    assertThat(call.printed).first().isEqualTo("(4 events are lost here)");
  }

  @Test
  void completionOffersOptionsAndSubclasses() {
    assertThat(list.complete(List.of(""))).containsExactly("--from", "--only", "--full", "--as");
    assertThat(list.complete(List.of("--full", "--f"))).containsExactly("--from");
    assertThat(list.complete(List.of("--only", "channel_hangup")))
        .containsExactly("CHANNEL_HANGUP", "CHANNEL_HANGUP_COMPLETE");
    assertThat(follow.complete(List.of("skinny::un"))).containsExactly("skinny::unregister");
    assertThat(follow.complete(List.of("skinny::alarm", ""))).containsExactly("--as");
    assertThat(follow.complete(List.of("skinny::alarm", "--as", "json", ""))).isEmpty();
  }

  @Test
  void completionLearnsWhatTheStreamHasSeen() {
    assertThat(follow.complete(List.of("my::"))).isEmpty();
    stream.publish(PbxEvent.custom("my::event", TIME, Map.of()));
    assertThat(follow.complete(List.of("my::"))).containsExactly("my::event");
  }

  private void registers(String device) {
    stream.publish(PbxEvent.custom("skinny::register", TIME, device(device)));
  }

  private void callState(String device, String state) {
    Map<String, String> headers = device(device);
    headers.put("Skinny-Call-State", state);
    stream.publish(PbxEvent.custom("skinny::call_state", TIME, headers));
  }

  private static Map<String, String> device(String name) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Skinny-Profile-Name", "internal");
    headers.put("Skinny-Device-Name", name);
    return headers;
  }

  /** A stream that holds event 5 alone. */
  private static final class LossyStream implements EventStream {
    @Override
    public long publish(PbxEvent event) {
      throw new AssertionError("nobody publishes here");
    }

    @Override
    public EventSubscription subscribe(String name, long fromSequence, EventSink sink) {
      sink.gap(4);
      sink.event(PbxEvent.core("HEARTBEAT", TIME, Map.of()).at(5));
      return new RecordedEvents().subscribe(name, FROM_NOW, sink);
    }

    @Override
    public long lastSequence() {
      return 5;
    }
  }
}
