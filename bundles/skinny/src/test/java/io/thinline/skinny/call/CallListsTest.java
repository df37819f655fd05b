package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.LegEvent;
import io.thinline.api.call.Party;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.CallType;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What phones keep in Placed, Received and Missed is what they are told. */
class CallListsTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void theCallerPlacesWhatWasDialledAndLearnsWhoThatIs() {
    FakePhone bob = bench.phone("SEP00000000000B", "1102");
    alice.does(enbloc("1102"));
    assertThat(alice.shows.placed).containsExactly("1102");
    bob.does(offHook());
    CallInfoDynamicMessage info = alice.shows.infos.get(alice.shows.reference());
    assertThat(info.callType()).isEqualTo(CallType.OUTBOUND);
    assertThat(info.calledParty()).isEqualTo("1102");
    assertThat(info.calledPartyName()).isEqualTo("User 1102");
    assertThat(info.originalCalledParty()).isEqualTo("1102");
    assertThat(bob.shows.placed).isEmpty();
  }

  @Test
  void afterATransferTheCallerSeesTheNewPartyAndWhomTheCallWasFor() {
    FakePhone bob = bench.phone("SEP00000000000B", "1102");
    alice.does(enbloc("1102"));
    bob.does(offHook());
    bench.pbx.living().get(0).tell(new LegEvent.PartyChanged(new Party("1103", "User 1103")));
    bench.thread.run();
    CallInfoDynamicMessage info = alice.shows.infos.get(alice.shows.reference());
    assertThat(info.calledParty()).isEqualTo("1103");
    assertThat(info.calledPartyName()).isEqualTo("User 1103");
    assertThat(info.originalCalledParty()).isEqualTo("1102");
    assertThat(info.originalCalledPartyName()).isEqualTo("User 1102");
    assertThat(alice.shows.placed).containsExactly("1102");
  }

  @Test
  void afterATransferTheCalledSeesTheNewPartyAsItsCaller() {
    FakePhone bob = bench.phone("SEP00000000000B", "1102");
    alice.does(enbloc("1102"));
    bob.does(offHook());
    bench.pbx.living().get(1).tell(new LegEvent.PartyChanged(new Party("1103", "User 1103")));
    bench.thread.run();
    CallInfoDynamicMessage info = bob.shows.infos.get(bob.shows.reference());
    assertThat(info.callType()).isEqualTo(CallType.INBOUND);
    assertThat(info.callingParty()).isEqualTo("1103");
    assertThat(info.calledParty()).isEqualTo("1102");
  }

  @ParameterizedTest
  @CsvSource({"ignore, 0", "received, 2", "missed, 3"})
  void aNewerPhoneIsToldWhereToKeepWhatWasAnsweredElsewhere(String setting, int list) {
    bench.settings.put("answered-elsewhere", setting);
    FakePhone bob = bench.phone("SEP00000000000B", "1110");
    FakePhone carol = bench.phone(Dialect.sccp(22), true, "SEP00000000000C", "1110");
    alice.does(enbloc("1110"));
    carol.news();
    bob.does(offHook());
    assertThat(carol.newsByName()).containsSubsequence("CallHistoryDisposition", "CallState");
    assertThat(carol.shows.lists).containsExactly(CallHistoryDisposition.of(list));
    assertThat(bob.shows.lists).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ignore, 5, 2", "received, 5, 1", "missed, 4, 1"})
  void anOlderPhoneIsLedThere(String setting, int state, int privacy) {
    bench.settings.put("answered-elsewhere", setting);
    FakePhone bob = bench.phone("SEP00000000000B", "1110");
    FakePhone carol = bench.phone(Dialect.sccp(11), true, "SEP00000000000C", "1110");
    alice.does(enbloc("1110"));
    carol.news();
    bob.does(offHook());
    List<CallStateMessage> states = carol.newsOf(CallStateMessage.class);
    assertThat(states)
        .extracting(CallStateMessage::callState)
        .containsExactly(CallState.of(state), CallState.CALL_REMOTE_MULTILINE);
    assertThat(states)
        .extracting(CallStateMessage::privacy)
        .containsExactly(CallPrivacy.of(privacy), CallPrivacy.NONE);
  }

  @Test
  void whatNobodyAnsweredIsMissedWithoutAWord() {
    FakePhone bob = bench.phone(Dialect.sccp(22), true, "SEP00000000000B", "1110");
    alice.does(enbloc("1110"));
    bob.news();
    alice.does(key(alice, SoftKey.END_CALL));
    assertThat(bob.newsOf(CallStateMessage.class))
        .extracting(CallStateMessage::callState)
        .containsExactly(CallState.ON_HOOK);
    assertThat(bob.shows.lists).isEmpty();
  }

  @Test
  void aCallThatOnlyMovesIsNotFiledAgain() {
    FakePhone bob = bench.phone(Dialect.sccp(22), true, "SEP00000000000B", "1110");
    FakePhone carol = bench.phone(Dialect.sccp(22), true, "SEP00000000000C", "1110");
    alice.does(enbloc("1110"));
    int reference = bob.shows.reference();
    bob.does(offHook());
    bob.does(key(SoftKey.HOLD, reference));
    carol.does(key(SoftKey.RESUME, reference));
    assertThat(bob.shows.lists).isEmpty();
    assertThat(carol.shows.lists).hasSize(1);
  }
}
