package io.thinline.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.SetMicroModeMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.softphone.media.VirtualMediaPlane;
import io.thinline.softphone.media.VirtualNetwork;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DTMF digits on their way from one phone to another. */
class DigitsTest {
  private static final int CALL = 7;

  private final VirtualCallThread time = new VirtualCallThread();
  private final VirtualNetwork network = new VirtualNetwork(time.clock());
  private final ScriptedServer forAlice = new ScriptedServer();
  private final ScriptedServer forBob = new ScriptedServer();
  private final VirtualMediaPlane atAlice = network.plane(PhoneSettings.cisco7960("x").address());
  private final VirtualMediaPlane atBob = network.plane(PhoneSettings.cisco7960("x").address());
  private final SoftPhone alice = phone("SEP001120AABBCC", forAlice, atAlice);
  private final SoftPhone bob = phone("SEP001120AABB02", forBob, atBob);

  private SoftPhone phone(String name, ScriptedServer server, VirtualMediaPlane plane) {
    PhoneThread thread = PhoneThread.on(time);
    SoftPhone phone =
        new SoftPhone(
            PhoneSettings.cisco7960(name),
            thread,
            new MemoryTransport(new SccpCodec(), thread::post, server),
            plane);
    phone.register().join();
    time.run();
    server.received.clear();
    return phone;
  }

  private void talk(int eventType) {
    for (ScriptedServer server : List.of(forAlice, forBob)) {
      server.callState(CALL, CallState.OFF_HOOK);
      server.callState(CALL, CallState.CONNECTED);
      server.send(OpenReceiveChannel.audio(CALL, 70, CALL, Codec.G711_ULAW_64K, 20, eventType));
    }
    time.run();
    send(forAlice, forBob, eventType);
    send(forBob, forAlice, eventType);
  }

  private void send(ScriptedServer from, ScriptedServer to, int eventType) {
    OpenReceiveChannelAck ack = to.received(OpenReceiveChannelAck.class).get(0);
    from.send(
        StartMediaTransmission.audio(
            CALL, 70, CALL, ack.ipAddr(), ack.portNumber(), Codec.G711_ULAW_64K, 20, eventType));
    time.run();
  }

  @Test
  void withTelephoneEventsADigitGoesBothWaysAndIsHeardOnce() {
    talk(101);
    alice.dial("12#").join();
    time.run();
    assertThat(bob.heardDigits()).isEqualTo("12#");
    assertThat(forAlice.received(KeypadButtonMessage.class)).hasSize(3);
    forBob.send(new KeypadButtonMessage(KeyPadButton.POUND, 1, CALL));
    time.run();
    assertThat(bob.heardDigits()).isEqualTo("12##");
  }

  @Test
  void withoutTelephoneEventsTheServerPlaysTheDigit() {
    talk(0);
    alice.digit('7').join();
    time.run();
    assertThat(bob.heardDigits()).isEmpty();
    forBob.send(new KeypadButtonMessage(KeyPadButton.DIGIT_7, 1, CALL));
    forBob.send(new StartToneMessage(Tone.DTMF_STAR, ToneDirection.USER, 1, CALL));
    forBob.send(new StartToneMessage(Tone.DTMF_1, ToneDirection.NETWORK, 1, CALL));
    time.run();
    assertThat(bob.heardDigits()).isEqualTo("7*");
  }

  @Test
  void theVirtualPlaneHearsTonesAndCountsPackets() {
    talk(0);
    alice.tone(440);
    time.advance(Duration.ofSeconds(2));
    assertThat(bob.heard().hertz()).isEqualTo(440);
    assertThat(bob.heard().received()).isEqualTo(100);
    assertThat(atAlice.sent().packets()).isEqualTo(100);
    assertThat(atAlice.sent().octets()).isEqualTo(16_000);
    forAlice.send(new SetMicroModeMessage(OnOff.OFF));
    time.run();
    assertThat(alice.screen().microphone()).isFalse();
    assertThat(bob.heard().hertz()).isZero();
    alice.close();
    bob.close();
    time.run();
    assertThat(network.openPorts()).isZero();
  }
}
