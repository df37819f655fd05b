package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.ButtonTemplateReqMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.ConfigStatReqMessage;
import io.thinline.sccp.message.ForwardStatReqMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.LineStatMessage;
import io.thinline.sccp.message.LineStatReqMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAvailableLinesMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.Reset;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.SPCPRegisterTokenAck;
import io.thinline.sccp.message.SPCPRegisterTokenReject;
import io.thinline.sccp.message.ServiceURLStatReqMessage;
import io.thinline.sccp.message.SoftKeySetReqMessage;
import io.thinline.sccp.message.SoftKeyTemplateReqMessage;
import io.thinline.sccp.message.SpeedDialStatReqMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.message.VersionMessage;
import io.thinline.sccp.message.VersionReqMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.LineDisplayOptions;
import io.thinline.sccp.value.ResetType;
import io.thinline.sccp.value.SoftKeySet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  @Test
  void aPhoneAsksOneQuestionAfterTheOther() {
    PhoneOnADesk desk = new PhoneOnADesk();
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.server.received)
        .extracting(message -> (Object) message.getClass())
        .containsExactly(
            RegisterMessage.class,
            CapabilitiesResMessage.class,
            ButtonTemplateReqMessage.class,
            SoftKeyTemplateReqMessage.class,
            SoftKeySetReqMessage.class,
            ConfigStatReqMessage.class,
            LineStatReqMessage.class,
            ForwardStatReqMessage.class,
            LineStatReqMessage.class,
            ForwardStatReqMessage.class,
            SpeedDialStatReqMessage.class,
            ServiceURLStatReqMessage.class,
            RegisterAvailableLinesMessage.class,
            TimeDateReqMessage.class);
    assertThat(desk.screen().registered()).isTrue();
    assertThat(desk.screen().version()).isEqualTo(11);
    assertThat(desk.breaches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22})
  void everyVersionRegistersOverTheRealCodec(int version) {
    PhoneOnADesk desk =
        new PhoneOnADesk(PhoneSettings.cisco7975("SEP001120AABBCC").withVersion(version));
    desk.server.version = version;
    desk.phone.register().join();
    assertThat(desk.screen().registered()).isTrue();
    assertThat(desk.screen().version()).isEqualTo(version);
    assertThat(desk.screen().buttons().get(0).number()).isEqualTo("1101");
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void aPhoneWithoutSoftKeysDoesNotAskForThem() {
    PhoneOnADesk desk = new PhoneOnADesk(PhoneSettings.cisco7910("SEP001120AABBCC"));
    desk.server.version = 5;
    desk.server.template = ScriptedServer.fixedKeys();
    desk.server.answers.put(VersionReqMessage.class, (s, m) -> s.send(new VersionMessage("")));
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.server.received(SoftKeyTemplateReqMessage.class)).isEmpty();
    assertThat(desk.screen().registered()).isTrue();
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void aQuestionWithoutAnswerHoldsTheRegistrationAndIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk();
    desk.server.doesNotAnswer(ConfigStatReqMessage.class);
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.server.received(LineStatReqMessage.class)).isEmpty();
    desk.passSeconds(31);
    assertThat(desk.phone.breaches())
        .singleElement()
        .asString()
        .contains("ConfigStatReqMessage was not answered");
    desk.passSeconds(5);
    assertThat(desk.server.connections).isEqualTo(2);
  }

  @Test
  void aRejectedPhoneShowsWhyAndTriesAgainLater() {
    PhoneOnADesk desk = new PhoneOnADesk();
    desk.server.answers.put(
        RegisterMessage.class, (s, m) -> s.send(new RegisterRejectMessage("Device Unknown")));
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.screen().registration()).isEqualTo(RegistrationState.REJECTED);
    assertThat(desk.screen().notice()).isEqualTo("Device Unknown");
    assertThat(desk.screen().text()).contains("rejected: Device Unknown");
    desk.passSeconds(3);
    assertThat(desk.server.connections).isEqualTo(2);
    desk.passSeconds(5);
    assertThat(desk.server.connections).isEqualTo(3);
  }

  @Test
  void keepAlivesComeInTheIntervalOfRegisterAck() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.passSeconds(3 * ScriptedServer.KEEPALIVE_SECONDS);
    assertThat(desk.server.received(KeepAliveMessage.class)).hasSize(3);
    assertThat(desk.breaches()).isEmpty();
  }

  @Test
  void threeKeepAlivesWithoutAnswerAreALostServer() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.server.doesNotAnswer(KeepAliveMessage.class);
    desk.passSeconds(5 * ScriptedServer.KEEPALIVE_SECONDS);
    assertThat(desk.phone.breaches()).hasSize(3).allMatch(b -> b.contains("KeepAlive"));
    assertThat(desk.server.connections).isEqualTo(2);
    assertThat(desk.screen().registered()).isTrue();
  }

  @Test
  void unregisterSaysGoodbyeAndLeavesNothingRunning() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.unregister().join();
    desk.time.run();
    assertThat(desk.server.received(UnregisterMessage.class)).hasSize(1);
    assertThat(desk.screen().registration()).isEqualTo(RegistrationState.OFFLINE);
    assertThat(desk.server.losses).isEqualTo(1);
    assertThat(desk.time.pendingTimers()).isEmpty();
  }

  @Test
  void resetMakesThePhoneUnregisterAndComeBack() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.server.send(new Reset(ResetType.RESTART));
    desk.time.run();
    assertThat(desk.server.received(UnregisterMessage.class)).hasSize(1);
    desk.passSeconds(3);
    assertThat(desk.server.connections).isEqualTo(2);
    assertThat(desk.screen().registered()).isTrue();
  }

  @Test
  void resetWaitsForTheEndOfTheCall() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.server.callState(7, CallState.RING_IN);
    desk.server.send(new Reset(ResetType.RESET));
    desk.time.run();
    assertThat(desk.server.received(UnregisterMessage.class)).isEmpty();
    desk.server.callState(7, CallState.ON_HOOK);
    desk.time.run();
    assertThat(desk.server.received(UnregisterMessage.class)).hasSize(1);
  }

  @Test
  void anIdlePhoneComesBackAfterALostConnection() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.server.close();
    desk.time.run();
    assertThat(desk.phone.screen().registered()).isFalse();
    desk.passSeconds(3);
    assertThat(desk.screen().registered()).isTrue();
  }

  @Test
  void aConversationOutlivesTheConnectionUntilThePhoneHangsUp() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    desk.phone.goOffHook().join();
    desk.server.callState(7, CallState.OFF_HOOK);
    desk.server.send(OpenReceiveChannel.audio(7, 70, 7, Codec.G711_ULAW_64K, 20, 0));
    desk.server.callState(7, CallState.CONNECTED);
    desk.server.select(1, 7, SoftKeySet.CONNECTED, -1);
    desk.time.run();
    desk.server.close();
    desk.time.advance(Duration.ofMinutes(10));
    assertThat(desk.screen().registration()).isEqualTo(RegistrationState.PRESERVED);
    assertThat(desk.screen().softKeys()).isEmpty();
    assertThat(desk.media.receiving()).hasSize(1);
    assertThat(desk.server.connections).isEqualTo(1);
    desk.phone.goOnHook().join();
    assertThat(desk.media.receiving()).isEmpty();
    assertThat(desk.screen().registered()).isTrue();
    assertThat(desk.server.connections).isEqualTo(2);
  }

  @Test
  void aHigherVersionThanAnnouncedIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk();
    desk.server.version = 17;
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.phone.breaches())
        .singleElement()
        .asString()
        .contains("RegisterAck wants version 17, announced is 11");
    assertThat(desk.screen().version()).isEqualTo(11);
  }

  @Test
  void theScreenShowsButtonsAndClock() {
    PhoneOnADesk desk = PhoneOnADesk.registered();
    assertThat(desk.screen().buttons())
        .extracting(Screen.Button::number)
        .isEqualTo(List.of("1101", "1103", "1102", "http://phone.example/menu.xml"));
    assertThat(desk.screen().time()).isEqualTo("12:30 2026-06-05");
    assertThat(desk.screen().softKeys())
        .extracting(SoftKey::label)
        .containsExactly("Redial", "NewCall", "CFwdALL");
  }

  @Test
  void anOldPhoneAsksForItsFirmwareFirst() {
    PhoneOnADesk desk = new PhoneOnADesk(model("12SP+"));
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.server.received.get(2)).isInstanceOf(VersionReqMessage.class);
  }

  @Test
  void aPlaceThatTheTemplateLeavesOutIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk(model("7931"));
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.phone.breaches())
        .singleElement()
        .asString()
        .endsWith("the button template has 8 places, this phone 24");
  }

  @Test
  void aFixedKeyWithoutFunctionIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk(model("SPA508G"));
    desk.server.template =
        ScriptedServer.template(new ButtonDefinition(0, ButtonType.UNDEFINED), 10);
    desk.server.answers.put(
        SPARegisterMessage.class, (s, m) -> s.send(new SPCPRegisterTokenAck(65535)));
    desk.server.version = 8;
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.phone.breaches())
        .anySatisfy(breach -> assertThat(breach).contains("no function for the fixed key at 9"))
        .anySatisfy(breach -> assertThat(breach).contains("no function for the fixed key at 10"));
  }

  @Test
  void anSpaPhoneAsksForATokenAndEndsWithItsLines() {
    PhoneOnADesk desk = new PhoneOnADesk(model("SPA525G2"));
    desk.server.answers.put(
        SPARegisterMessage.class, (s, m) -> s.send(new SPCPRegisterTokenAck(65535)));
    desk.server.version = 8;
    desk.phone.register().join();
    desk.time.run();
    List<PhoneMessage> sent = desk.server.received;
    assertThat(sent.get(0)).isInstanceOf(SPARegisterMessage.class);
    assertThat(sent.get(1)).isInstanceOf(RegisterMessage.class);
    assertThat(sent.get(sent.size() - 1)).isInstanceOf(RegisterAvailableLinesMessage.class);
    assertThat(desk.screen().registered()).isTrue();
  }

  @Test
  void anSpaPhoneWithoutATokenAsksAgainWhenItIsTold() {
    PhoneOnADesk desk = new PhoneOnADesk(model("SPA525G2"));
    desk.server.answers.put(
        SPARegisterMessage.class, (s, m) -> s.send(new SPCPRegisterTokenReject(60)));
    desk.phone.register().join();
    desk.passSeconds(59);
    assertThat(desk.server.connections).isEqualTo(1);
    desk.passSeconds(2);
    assertThat(desk.server.connections).isEqualTo(2);
    assertThat(desk.server.received(RegisterMessage.class)).isEmpty();
  }

  @Test
  void hookFlashesThatNobodyWantsAreABreachOfAnAnalogPort() {
    PhoneOnADesk desk = new PhoneOnADesk(model("ATA186"));
    desk.server.version = 3;
    desk.server.answers.put(
        VersionReqMessage.class, (s, m) -> s.send(new VersionMessage("ATA030101SCCP04")));
    desk.phone.register().join();
    desk.time.run();
    assertThat(desk.screen().registered()).isTrue();
    assertThat(desk.breaches()).singleElement().asString().contains("no SetHookFlashDetectMode");
  }

  @Test
  void anAnswerInTheFormOfOlderPhonesIsABreach() {
    PhoneOnADesk desk = new PhoneOnADesk(model("7961"));
    desk.server.version = 17;
    desk.register();
    desk.server.send(new LineStatMessage(1, "1101", "", "", LineDisplayOptions.ALL));
    assertThat(desk.breaches())
        .singleElement()
        .asString()
        .contains("LineStatMessage to a phone of version 17, which wants DYNAMIC_LINE_STAT");
  }

  @Test
  void everyModelHasItsPreset() {
    assertThat(PhoneSettings.models()).contains("7960", "12SP+", "ATA186", "SPA525G2", "8945");
    for (String name : PhoneSettings.models()) {
      PhoneModel model = model(name).model();
      assertThat(model.name()).isEqualTo(name);
      assertThat(model.version()).as(name).isBetween(3, 22);
      assertThat(model.fixed()).as(name).allMatch(place -> place <= model.places());
    }
  }

  private static PhoneSettings model(String name) {
    return PhoneSettings.model(name).orElseThrow().apply("SEP001120AABBCC");
  }
}
