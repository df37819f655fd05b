package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.Test;

/** Two phones talk through the house. */
public class CallIT extends InTheDistribution {

  @Test
  public void twoPhonesRegisterCallTalkAndHangUp() throws Exception {
    try (Office office = new Office();
        HeardEvents events = new HeardEvents(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      events.seen("skinny::register", "Skinny-Device-Name", Office.ALICE);
      events.seen("skinny::register", "Skinny-Device-Name", Office.BOB);

      Conversation conversation = Conversation.of(alice, bob);
      assertThat(alice.heard().hertz()).isEqualTo(Office.BOBS_VOICE);
      assertThat(bob.heard().hertz()).isEqualTo(Office.ALICES_VOICE);
      try (AudioWatch audio = conversation.listen()) {
        audio.nothingWasMissed();
      }
      events.seen("skinny::call_state", "Skinny-Device-Name", Office.ALICE);
      events.seen("skinny::call_state", "Skinny-Device-Name", Office.BOB);

      conversation.ends();
      office.everyPhoneIsContent();

      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(console().type("event:list 1000"))
                      .contains("skinny::register", "skinny::call_state", Office.ALICE));
    }
  }

  @Test
  public void theCalleeMayHangUpFirstAndCallBack() {
    try (Office office = new Office()) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation.of(alice, bob);
      bob.hangsUp().isIdle();
      alice.hangsUp().isIdle();
      Conversation.of(bob, alice).ends();
      office.everyPhoneIsContent();
    }
  }
}
