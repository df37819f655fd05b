package io.thinline.sccp.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Frame;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.SoftKeyEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stream of a connection becomes messages; what is no such stream ends the connection. */
class FramingTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final List<SccpMessage> CONVERSATION =
      List.of(
          new KeepAliveMessage(),
          new KeypadButtonMessage(KeyPadButton.POUND, 1, 0x01000001),
          new UnknownMessage(0xFFFF, Bytes.of((byte) 1, (byte) 2, (byte) 3, (byte) 4)),
          new DialedNumberMessage(DirectoryNumber.of("1102"), 1, 7),
          new SoftKeyEventMessage(SoftKeyEvent.ANSWER, 0, 0));

  private final List<Object> events = new ArrayList<>();
  private final EmbeddedChannel channel = connection();

  private EmbeddedChannel connection() {
    return new EmbeddedChannel(
        new SccpFrameDecoder(CODEC),
        new SccpFrameEncoder(CODEC),
        new ChannelInboundHandlerAdapter() {
          @Override
          public void userEventTriggered(ChannelHandlerContext context, Object event) {
            events.add(event);
          }
        });
  }

  private static ByteBuf bytes(Dialect dialect, List<SccpMessage> messages) {
    ByteBuf bytes = Unpooled.buffer();
    messages.forEach(message -> CODEC.encode(dialect, message, bytes));
    return bytes;
  }

  private static List<SccpMessage> received(EmbeddedChannel channel) {
    List<SccpMessage> received = new ArrayList<>();
    for (SccpMessage message = channel.readInbound();
        message != null;
        message = channel.readInbound()) {
      received.add(message);
    }
    return received;
  }

  @Test
  void messagesInFrontOfABadLengthArrive() {
    ByteBuf stream = bytes(Dialect.INITIAL, CONVERSATION).writeIntLE(1).writeZero(400);
    channel.writeInbound(stream);
    assertThat(received(channel)).isEqualTo(CONVERSATION);
    assertThat(events).hasSize(1);
    assertThat(stream.refCnt()).isZero();
  }

  @Test
  void theLimitIsALimit() {
    EmbeddedChannel small = new EmbeddedChannel(new SccpFrameDecoder(CODEC, 16));
    small.writeInbound(bytes(Dialect.INITIAL, CONVERSATION.subList(0, 2)));
    assertThat(received(small)).hasSize(2);
    small.writeInbound(Unpooled.buffer().writeIntLE(17));
    assertThat(small.isOpen()).isFalse();
  }

  @Test
  void aConnectionThatEndsBetweenMessagesIsNoError() {
    channel.writeInbound(bytes(Dialect.INITIAL, CONVERSATION));
    channel.finish();
    assertThat(events).isEmpty();
  }

  @Test
  void theDialectOfTheChannelDecidesTheLayout() {
    DialedNumberMessage message = new DialedNumberMessage(DirectoryNumber.of("1102"), 1, 7);
    assertThat(sizeOnTheWire(message)).isEqualTo(Frame.HEADER + 32);
    Dialects.set(channel, Dialect.sccp(22));
    assertThat(sizeOnTheWire(message)).isEqualTo(Frame.HEADER + 36);
  }

  private int sizeOnTheWire(SccpMessage message) {
    assertThat(channel.writeOutbound(message)).isTrue();
    ByteBuf frame = channel.readOutbound();
    try {
      return frame.readableBytes();
    } finally {
      frame.release();
    }
  }

  @Test
  void theHeaderCarriesTheVersionButNotInAKeepAliveAck() {
    Dialects.set(channel, Dialect.sccp(17));
    assertThat(headerVersion(new KeepAliveMessage())).isEqualTo(17);
    assertThat(headerVersion(new KeepAliveAckMessage())).isZero();
    Dialects.set(channel, Dialect.sccp(9));
    assertThat(headerVersion(new KeepAliveMessage())).isZero();
    Dialects.set(channel, Dialect.spcp(8));
    assertThat(headerVersion(new KeepAliveMessage())).isZero();
  }

  private int headerVersion(SccpMessage message) {
    channel.writeOutbound(message);
    ByteBuf frame = channel.readOutbound();
    try {
      return frame.getIntLE(4);
    } finally {
      frame.release();
    }
  }

  @Test
  void aListThatDoesNotFitFailsItsWriteAndSendsNothing() {
    List<ButtonDefinition> buttons =
        Collections.nCopies(43, new ButtonDefinition(1, ButtonType.LINE));
    assertThatThrownBy(() -> channel.writeOutbound(new ButtonTemplateMessage(buttons)))
        .hasRootCauseMessage("definition has 43 entries, the message has places for 42");
    ByteBuf sent = channel.readOutbound();
    assertThat(sent == null || !sent.isReadable()).isTrue();
  }
}
