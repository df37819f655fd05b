package io.thinline.softphone;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.ActivateCallPlaneMessage;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.message.SetRingerMessage;
import io.thinline.sccp.message.SetSpeakerModeMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartToneMessage;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.message.StopToneMessage;
import io.thinline.sccp.netty.Dialects;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.PortHandling;
import io.thinline.sccp.value.RingDuration;
import io.thinline.sccp.value.RingMode;
import io.thinline.sccp.value.SoftKeySet;
import io.thinline.sccp.value.SpeakerMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import io.thinline.sccp.value.ToneDirection;
import io.thinline.softphone.transport.MemoryTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Over real TCP, the one call the demo makes: the first phone that connects dials four digits, the
 * second rings, answers, and either hangs up. One event loop is its call thread.
 */
public final class MiniSwitch implements AutoCloseable {
  private static final int CALL = 7;
  private static final int DIGITS = 4;

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final SccpCodec codec = new SccpCodec();
  private final List<ScriptedServer> phones = new ArrayList<>();
  private final boolean sound;
  private final Channel door;
  private int digits;

  /** With or without telling the phones where to send their sound. */
  public MiniSwitch(boolean sound) {
    this.sound = sound;
    door =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new SccpFrameDecoder(codec),
                            new SccpFrameEncoder(codec),
                            new Session());
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Where phones register. */
  public int port() {
    return ((InetSocketAddress) door.localAddress()).getPort();
  }

  @Override
  public void close() {
    door.close().syncUninterruptibly();
    group.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).syncUninterruptibly();
  }

  private ScriptedServer caller() {
    return phones.get(0);
  }

  private ScriptedServer callee() {
    return phones.get(1);
  }

  private void script(ScriptedServer phone) {
    phones.add(phone);
    phone.answers.put(OffHookMessage.class, (s, m) -> offHook());
    phone.answers.put(KeypadButtonMessage.class, (s, m) -> digit());
    phone.answers.put(SoftKeyEventMessage.class, (s, m) -> answer());
    phone.answers.put(OpenReceiveChannelAck.class, (s, m) -> opened(s, (OpenReceiveChannelAck) m));
    phone.answers.put(OnHookMessage.class, (s, m) -> end());
  }

  private void offHook() {
    caller().send(lamp(LampMode.ON));
    caller().callState(CALL, CallState.OFF_HOOK);
    caller().select(1, CALL, SoftKeySet.OFF_HOOK, -1);
    caller().send(new ActivateCallPlaneMessage(1));
    caller().send(new StartToneMessage(Tone.INSIDE_DIAL_TONE, ToneDirection.of(0), 1, CALL));
  }

  private void digit() {
    digits++;
    if (digits == 1) {
      caller().send(new StopToneMessage(1, CALL, Tone.SILENCE));
    }
    if (digits == DIGITS) {
      caller().callState(CALL, CallState.PROCEED);
      caller().callInfo(CALL, "1101", "1102");
      caller().callState(CALL, CallState.RING_OUT);
      caller().send(new StartToneMessage(Tone.ALERTING_TONE, ToneDirection.of(0), 1, CALL));
      callee().callState(CALL, CallState.RING_IN);
      callee().select(1, CALL, SoftKeySet.RING_IN, -1);
      callee().callInfo(CALL, "1101", "1102");
      callee().send(lamp(LampMode.BLINK));
      callee().send(new SetRingerMessage(RingMode.INSIDE, RingDuration.FOREVER, 1, CALL));
    }
  }

  private void answer() {
    callee().send(new SetRingerMessage(RingMode.OFF, RingDuration.FOREVER, 0, 0));
    callee().send(new SetSpeakerModeMessage(SpeakerMode.ON));
    caller().send(new StopToneMessage(1, CALL, Tone.SILENCE));
    for (int i = 0; i < 2; i++) {
      ScriptedServer phone = phones.get(i);
      phone.send(lamp(LampMode.ON));
      phone.send(OpenReceiveChannel.audio(CALL, 70 + i, CALL, Codec.G711_ULAW_64K, 20, 0));
      phone.callState(CALL, CallState.CONNECTED);
      phone.select(1, CALL, SoftKeySet.CONNECTED, -1);
    }
  }

  private void opened(ScriptedServer from, OpenReceiveChannelAck ack) {
    int other = from == caller() ? 1 : 0;
    if (sound) {
      phones
          .get(other)
          .send(
              StartMediaTransmission.audio(
                  CALL,
                  70 + other,
                  CALL,
                  ack.ipAddr(),
                  ack.portNumber(),
                  Codec.G711_ULAW_64K,
                  20,
                  0));
    }
  }

  private void end() {
    for (int i = 0; i < 2; i++) {
      ScriptedServer phone = phones.get(i);
      phone.send(new CloseReceiveChannel(CALL, 70 + i, CALL, PortHandling.of(0)));
      phone.send(new StopMediaTransmission(CALL, 70 + i, CALL, PortHandling.of(0)));
      phone.send(lamp(LampMode.OFF));
      phone.callState(CALL, CallState.ON_HOOK);
      phone.select(0, 0, SoftKeySet.ON_HOOK, -1);
      phone.send(new SetSpeakerModeMessage(SpeakerMode.OFF));
    }
  }

  private static SetLampMessage lamp(LampMode mode) {
    return new SetLampMessage(Stimulus.LINE, 1, mode);
  }

  private final class Session extends SimpleChannelInboundHandler<PhoneMessage> {
    private final ScriptedServer phone = new ScriptedServer();
    private MemoryTransport.ServerSide side;

    @Override
    public void channelActive(ChannelHandlerContext context) {
      script(phone);
      side =
          phone.accept(
              new MemoryTransport.ServerLink() {
                @Override
                public void dialect(Dialect dialect) {
                  Dialects.set(context.channel(), dialect);
                }

                @Override
                public void send(ServerMessage message) {
                  context.writeAndFlush(message);
                }

                @Override
                public void close() {
                  context.close();
                }
              });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, PhoneMessage message) {
      side.received(message);
    }
  }
}
