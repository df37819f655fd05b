package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.CallHistoryDispositionMessage;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.value.CallHistoryDisposition;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.softphone.CallLists.Entry;
import org.junit.jupiter.api.Test;

/** What a phone remembers of calls, by itself. */
class CallListsTest {
  private static final Entry BOB = new Entry("Bob", "1102", "");

  private final PhoneOnADesk desk = PhoneOnADesk.registered();

  private void state(CallState state) {
    desk.server.callState(7, state);
  }

  private void state(CallState state, CallPrivacy privacy) {
    desk.server.send(new CallStateMessage(state, 1, 7, privacy, CallPriority.of(4), 0));
  }

  private void ringsIn() {
    state(CallState.RING_IN);
    desk.server.callInfo(7, "1101", "1102");
  }

  private CallLists lists() {
    desk.time.run();
    return desk.phone.callLists();
  }

  @Test
  void aDialledCallIsPlacedWithTheLastNameToldOfIt() {
    state(CallState.OFF_HOOK);
    desk.server.send(new DialedNumberMessage(DirectoryNumber.of("902"), 1, 7));
    state(CallState.PROCEED);
    desk.server.callInfo(7, "1101", "1103");
    desk.server.callInfo(7, "1101", "1102");
    assertThat(lists().placed()).isEmpty();
    state(CallState.ON_HOOK);
    assertThat(lists().placed()).containsExactly(new Entry("Bob", "1102", "902"));
    assertThat(lists().missed()).isEmpty();
  }

  @Test
  void anAnsweredCallIsReceivedAndAnUnansweredOneMissed() {
    ringsIn();
    state(CallState.ON_HOOK);
    assertThat(lists().missed()).containsExactly(BOB);
    ringsIn();
    state(CallState.OFF_HOOK);
    state(CallState.CONNECTED);
    state(CallState.ON_HOOK);
    assertThat(lists().received()).containsExactly(BOB);
    assertThat(lists().missed()).hasSize(1);
  }

  @Test
  void anAnswerElsewhereIsFiledAsTheServerSays() {
    ringsIn();
    desk.server.send(new CallHistoryDispositionMessage(CallHistoryDisposition.IGNORE, 1, 7));
    state(CallState.ON_HOOK);
    assertThat(lists()).isEqualTo(CallLists.EMPTY);
    ringsIn();
    desk.server.send(new CallHistoryDispositionMessage(CallHistoryDisposition.RECEIVED, 1, 7));
    state(CallState.ON_HOOK);
    assertThat(lists().received()).containsExactly(BOB);
  }

  @Test
  void olderPhonesAreToldByAHiddenConversation() {
    ringsIn();
    state(CallState.CONNECTED, CallPrivacy.FULL);
    state(CallState.ON_HOOK);
    assertThat(lists()).isEqualTo(CallLists.EMPTY);
    ringsIn();
    state(CallState.CONNECTED, CallPrivacy.LIMITED);
    state(CallState.ON_HOOK);
    assertThat(lists().received()).hasSize(1);
    ringsIn();
    state(CallState.RING_IN, CallPrivacy.LIMITED);
    state(CallState.ON_HOOK);
    assertThat(lists().missed()).hasSize(1);
  }

  @Test
  void whatWasAnsweredElsewhereWithoutAWordIsMissed() {
    ringsIn();
    state(CallState.CALL_REMOTE_MULTILINE);
    state(CallState.ON_HOOK);
    assertThat(lists().missed()).containsExactly(BOB);
  }

  @Test
  void theListsAreBounded() {
    for (int i = 0; i < 150; i++) {
      ringsIn();
      state(CallState.ON_HOOK);
    }
    assertThat(lists().missed()).hasSize(100);
  }
}
