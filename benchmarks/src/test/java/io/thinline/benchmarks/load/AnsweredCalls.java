package io.thinline.benchmarks.load;

import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.CallPriority;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.PortHandling;
import io.thinline.sccp.value.StatsProcessing;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import org.jspecify.annotations.Nullable;

/** The one call a phone of the answering server may have. */
final class AnsweredCalls {
  /** The discard service's port. */
  private static final int NOBODY = 9;

  private final AnsweringServer server;
  private final AnsweredPhone phone;
  private final StringBuilder digits = new StringBuilder();
  private int references;
  private int reference;
  private CallState state = CallState.ON_HOOK;
  private @Nullable AnsweredCalls peer;

  AnsweredCalls(AnsweringServer server, AnsweredPhone phone) {
    this.server = server;
    this.phone = phone;
  }

  void offHook() {
    if (state.equals(CallState.RING_IN) && peer != null) {
      connected();
      peer.connected();
    } else {
      begin(CallState.OFF_HOOK);
      phone.send(new StartToneMessage(Tone.INSIDE_DIAL_TONE, ToneDirection.USER, 1, reference));
    }
  }

  void digit(KeyPadButton button) {
    digits.append(button.code());
    if (server.isLine(digits.toString())) {
      ring(digits.toString());
    }
  }

  void dial(String number) {
    begin(CallState.OFF_HOOK);
    if (server.isLine(number)) {
      ring(number);
    } else {
      become(CallState.INVALID_NUMBER);
    }
  }

  private void ring(String number) {
    AnsweredCalls called = server.phone(number).calls();
    peer = called;
    called.peer = this;
    become(CallState.PROCEED);
    called.begin(CallState.RING_IN);
  }

  private void begin(CallState first) {
    digits.setLength(0);
    references++;
    reference = references;
    become(first);
  }

  private void connected() {
    become(CallState.CONNECTED);
    phone.send(
        OpenReceiveChannel.audio(reference, reference, reference, Codec.G711_ULAW_64K, 20, 101));
  }

  void opened(OpenReceiveChannelAck ack) {
    AnsweredCalls other = peer;
    if (other != null) {
      boolean deaf = server.manners().deaf().contains(phone.device());
      other.phone.send(
          StartMediaTransmission.audio(
              other.reference,
              other.reference,
              other.reference,
              ack.ipAddr(),
              deaf ? NOBODY : ack.portNumber(),
              Codec.G711_ULAW_64K,
              20,
              101));
    }
  }

  void onHook() {
    AnsweredCalls other = peer;
    over();
    if (other != null) {
      server.hangingUp().add(phone.device());
      other.over();
    }
  }

  private void over() {
    peer = null;
    boolean talked = state.equals(CallState.CONNECTED);
    if (!state.equals(CallState.ON_HOOK)) {
      become(CallState.ON_HOOK);
    }
    if (talked) {
      PortHandling close = PortHandling.CLOSE;
      phone.send(new CloseReceiveChannel(reference, reference, reference, close));
      phone.send(new StopMediaTransmission(reference, reference, reference, close));
      phone.send(new ConnectionStatisticsReq("", reference, StatsProcessing.CLEAR));
    }
  }

  private void become(CallState next) {
    state = next;
    phone.send(new CallStateMessage(next, 1, reference, CallPrivacy.NONE, CallPriority.NORMAL, 0));
  }
}
