package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Party;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ClearPriNotifyMessage;
import io.thinline.sccp.message.ClearPromptStatusMessage;
import io.thinline.sccp.message.DisplayDynamicPriNotifyMessage;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPriNotifyMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.Test;

/** What phones with less than a prompt line, pop-ups and soft keys show of their calls. */
class ModelScreensTest {
  private static final int C12SP = 2;
  private static final int C8945 = 585;

  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103");

  private FakePhone textPhone() {
    return new ModelPhone(bench, C12SP)
        .speaks(Dialect.sccp(3))
        .registers("SEP00000000000B", "1102");
  }

  @Test
  void aPhoneWithOneTextShowsWhatMattersMost() {
    FakePhone bob = textPhone();
    assertThat(bob.shows.text).isEmpty();
    alice.does(enbloc("1102"));
    assertThat(bob.shows.text).isEqualTo("From User 1101");
    bob.does(offHook());
    assertThat(bob.shows.text).isEqualTo("Connected");
    carol.does(enbloc("1102"));
    assertThat(bob.shows.text).isEqualTo("Call Waiting");
    carol.does(key(carol, SoftKey.END_CALL));
    assertThat(bob.shows.text).isEqualTo("Connected");
    bob.does(stimulus(Stimulus.HOLD, 1));
    assertThat(bob.shows.text).isEqualTo("Hold");
    alice.does(onHook());
    alice.does(key(alice, SoftKey.END_CALL));
    assertThat(bob.shows.text).isEmpty();
    assertThat(bob.newsOf(DisplayTextMessage.class)).isNotEmpty();
    assertThat(bob.newsOf(DisplayPromptStatusMessage.class)).isEmpty();
    assertThat(bob.newsOf(DisplayPriNotifyMessage.class)).isEmpty();
  }

  @Test
  void aLongNameFitsTheText() {
    FakePhone bob = textPhone();
    bench
        .pbx
        .offer(null, "internal/1102")
        .setFar(new Party("1199", "A name that goes on and on and on and on"));
    bench.thread.run();
    assertThat(bob.shows.text).startsWith("From A name that goes on");
  }

  @Test
  void aPhoneWithoutAPromptLineIsSentNone() {
    FakePhone bob = new ModelPhone(bench, C8945).registers("SEP00000000000B", "1102");
    alice.does(enbloc("1102"));
    bob.does(offHook());
    alice.does(onHook());
    assertThat(bob.newsOf(DisplayDynamicPromptStatusMessage.class)).isEmpty();
    assertThat(bob.newsOf(ClearPromptStatusMessage.class)).isEmpty();
    assertThat(bob.newsOf(DisplayDynamicPriNotifyMessage.class)).hasSize(1);
    assertThat(bob.newsOf(ClearPriNotifyMessage.class)).hasSize(1);
  }

  @Test
  void aPhoneWithoutAPromptLineSaysInAPopUpWhatWentWrong() {
    FakePhone bob = new ModelPhone(bench, C8945).registers("SEP00000000000B", "1102");
    bob.does(enbloc("9999"));
    assertThat(bob.newsOf(DisplayDynamicPriNotifyMessage.class))
        .extracting(DisplayDynamicPriNotifyMessage::text)
        .containsExactly(Labels.UNKNOWN_NUMBER);
    bob.does(onHook());
    assertThat(bob.newsOf(ClearPriNotifyMessage.class)).hasSize(1);
  }

  @Test
  void aPhoneWithoutPopUpsSaysInThePromptWhoWaits() {
    FakePhone bob = new ModelPhone(bench, ModelPhone.C6941).registers("SEP00000000000B", "1102");
    alice.does(enbloc("1102"));
    bob.does(key(SoftKey.ANSWER, bob.shows.reference()));
    carol.does(enbloc("1102"));
    assertThat(bob.shows.prompts)
        .containsEntry(bob.shows.in(CallState.RING_IN), Labels.FROM + "User 1103");
    assertThat(bob.newsOf(DisplayDynamicPriNotifyMessage.class)).isEmpty();
  }
}
