package io.thinline.benchmarks;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.CallStateMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaCapability;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.QualifierUnion;
import io.thinline.skinny.station.DeviceSession;
import io.thinline.skinny.station.PhoneConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 7960 without a network: it dials at the tone, answers what rings, opens its ports and, when
 * both sides talk, hangs up. What it says comes to the call thread message by message, as from a
 * connection.
 */
final class CallPathPhone implements PhoneConnection {
  private static final int CISCO_7960 = 7;
  private static final int VERSION = 11;
  private static final int FEATURES = 0x8560;
  private static final int RTP_PORT = 16_384;
  private static final MediaAddress ADDRESS = MediaAddress.ipv4(0x7F000001);
  private static final InetSocketAddress SERVER =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 2000);
  private static final CapabilitiesResMessage CAPABILITIES =
      new CapabilitiesResMessage(
          List.of(new MediaCapability(Codec.G711_ULAW_64K, 40, QualifierUnion.NONE)));

  private final CallPathSwitch pbx;
  private final int index;
  private final InetSocketAddress address;
  private final DeviceSession session;
  private Runnable ended = () -> {};
  private @Nullable CallPathPhone partner;
  private boolean calls;
  private boolean dials;
  private boolean ends;
  private boolean sends;
  private boolean busy;

  CallPathPhone(CallPathSwitch pbx, int index) {
    this.pbx = pbx;
    this.index = index;
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 10_000 + index % 50_000);
    this.session = pbx.profile().accept(this);
  }

  /** {@code atEnd} is run after each call that this phone has begun. */
  CallPathPhone registers(Runnable atEnd) {
    ended = atEnd;
    session.receive(
        new RegisterMessage(
            CallPathSwitch.device(index),
            0,
            0,
            ADDRESS,
            DeviceType.of(CISCO_7960),
            5,
            0,
            VERSION,
            0,
            PhoneFeatures.of(FEATURES),
            0,
            0,
            Bytes.hex("0011aabb0001000000000000"),
            0,
            0,
            MediaAddress.ipv6(0, 0),
            0,
            "",
            ""));
    session.receive(CAPABILITIES);
    session.receive(new TimeDateReqMessage());
    return this;
  }

  /** Begins a call, which goes on for ever unless it {@code ends} by itself. */
  CallPathPhone calls(CallPathPhone called, boolean ends) {
    begins(called, ends, true);
    called.begins(this, ends, false);
    says(new OffHookMessage(0, 0));
    return this;
  }

  private void begins(CallPathPhone with, boolean willEnd, boolean asCaller) {
    partner = with;
    ends = willEnd;
    calls = asCaller;
    dials = asCaller;
    sends = false;
    busy = true;
  }

  private void says(PhoneMessage message) {
    pbx.thread().post("message", () -> session.receive(message));
  }

  @Override
  public void send(ServerMessage message) {
    if (message instanceof CallStateMessage state) {
      state(state);
    } else if (message instanceof StartToneMessage && dials) {
      dial();
    } else if (message instanceof OpenReceiveChannel open) {
      says(
          new OpenReceiveChannelAck(
              MediaStatus.OK, ADDRESS, RTP_PORT, open.passThroughPartyId(), open.callReference()));
    } else if (message instanceof StartMediaTransmission start) {
      says(
          new StartMediaTransmissionAck(
              start.conferenceId(),
              start.passThroughPartyId(),
              start.callReference(),
              ADDRESS,
              RTP_PORT,
              MediaStatus.OK));
      sends = true;
      hangUp();
    }
  }

  private void dial() {
    dials = false;
    if (partner != null) {
      String number = CallPathSwitch.line(partner.index);
      for (int i = 0; i < number.length(); i++) {
        says(new KeypadButtonMessage(KeyPadButton.of(number.charAt(i) - '0'), 1, 0));
      }
    }
  }

  private void hangUp() {
    CallPathPhone other = partner;
    if (ends && other != null && other.sends) {
      says(new OnHookMessage(0, 0));
    }
  }

  private void state(CallStateMessage message) {
    CallState state = message.callState();
    if (state.equals(CallState.RING_IN)) {
      says(new OffHookMessage(0, 0));
    } else if (state.equals(CallState.ON_HOOK)) {
      onHook();
    } else if (state.equals(CallState.CONGESTION) || state.equals(CallState.BUSY)) {
      throw new IllegalStateException("a call has failed: " + message);
    }
  }

  private void onHook() {
    CallPathPhone other = partner;
    busy = false;
    if (!calls) {
      says(new OnHookMessage(0, 0));
    }
    if (other != null && !other.busy) {
      ended.run();
    }
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return address;
  }

  @Override
  public InetSocketAddress localAddress() {
    return SERVER;
  }

  @Override
  public void speak(Dialect dialect) {
    // nothing is encoded here
  }

  @Override
  public void close() {
    // there is nothing to close
  }
}
