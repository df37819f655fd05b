package io.thinline.sccp.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Frame;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.message.UpdateCapabilitiesMessage;
import io.thinline.sccp.message.UpdateCapabilitiesV3Message;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.SoftKeyEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What broke other servers and is the business of framing and codec; each test begins with the row
 * of the table "Hostile input" in docs/protocol.md.
 */
class HostileInputTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final Dialect V20 = Dialect.sccp(20);
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
    EmbeddedChannel connection =
        new EmbeddedChannel(
            new SccpFrameDecoder(CODEC),
            new SccpFrameEncoder(CODEC),
            new ChannelInboundHandlerAdapter() {
              @Override
              public void userEventTriggered(ChannelHandlerContext context, Object event) {
                events.add(event);
              }
            });
    Dialects.set(connection, V20);
    return connection;
  }

  private static ByteBuf stream(List<SccpMessage> messages) {
    ByteBuf bytes = Unpooled.buffer();
    messages.forEach(message -> CODEC.encode(V20, message, bytes));
    return bytes;
  }

  private static ByteBuf frame(int id, ByteBuf payload) {
    return Unpooled.wrappedBuffer(
        Unpooled.buffer().writeIntLE(4 + payload.readableBytes()).writeIntLE(0).writeIntLE(id),
        payload);
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

  private void assertClosedWithOneReport(ByteBuf segment, int length) {
    UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
    channel.config().setAllocator(allocator);
    channel.writeInbound(segment);
    assertThat(channel.isOpen()).isFalse();
    channel.checkException();
    assertThat(events).hasSize(1).first().isInstanceOf(FramingError.class);
    assertThat(((FramingError) events.get(0)).reason())
        .contains(Integer.toUnsignedString(length))
        .contains("4 to 8192");
    assertThat(segment.refCnt()).isZero();
    assertThat(allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {8193, 0x00010000, 0x7FFFFFFF, 0x80000000, -2000})
  void r1ALengthBeyondTheLimitOrNegativeClosesBeforeAllocating(int length) {
    assertClosedWithOneReport(Unpooled.buffer().writeIntLE(length), length);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        2,
        3,
        0xFFFFFFF8,
        0xFFFFFFF9,
        0xFFFFFFFA,
        0xFFFFFFFB,
        0xFFFFFFFC,
        0xFFFFFFFD,
        0xFFFFFFFE,
        0xFFFFFFFF
      })
  void r2ALengthTooSmallForAnIdOrThatWrapsWhenAddedToCloses(int length) {
    assertClosedWithOneReport(Unpooled.buffer().writeIntLE(length), length);
  }

  @Test
  void r3AMessageThatIsCutByTheEndOfTheConnectionIsReportedOnce() {
    ByteBuf stream = stream(CONVERSATION.subList(1, 2));
    channel.writeInbound(stream.readBytes(15));
    assertThat(channel.finish()).isFalse();
    assertThat(events)
        .containsExactly(new FramingError("the connection ended 15 bytes into a message"));
    stream.release();
  }

  @Test
  void r7SingleBytesAreTheSameStream() {
    ByteBuf stream = stream(CONVERSATION);
    while (stream.isReadable()) {
      channel.writeInbound(stream.readBytes(1));
    }
    assertThat(received(channel)).isEqualTo(CONVERSATION);
  }

  @Test
  void r7ManyMessagesInOneSegmentAreTheSameStream() {
    channel.writeInbound(stream(CONVERSATION));
    assertThat(received(channel)).isEqualTo(CONVERSATION);
  }

  @Property(tries = 200)
  void r7TheSegmentsMakeNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    EmbeddedChannel phone = connection();
    ByteBuf stream = stream(CONVERSATION);
    while (stream.isReadable()) {
      int size = Math.min(stream.readableBytes(), 1 + random.nextInt(random.nextInt(60) + 1));
      phone.writeInbound(stream.readBytes(size));
    }
    assertThat(received(phone)).isEqualTo(CONVERSATION);
    assertThat(phone.finish()).isFalse();
    assertThat(stream.release()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 1000, 0x7FFFFFFF, -1})
  void r10AnAudioCountBeyondTheListIsClipped(int count) {
    ByteBuf payload = Unpooled.buffer().writeIntLE(count);
    for (int i = 0; i < 18; i++) {
      payload.writeIntLE(4).writeIntLE(20).writeZero(8);
    }
    channel.writeInbound(frame(0x10, payload.writeZero(64)));
    CapabilitiesResMessage message = channel.readInbound();
    assertThat(message.capCount()).isEqualTo(count);
    assertThat(message.caps()).hasSize(18);
  }

  @Test
  void r10AnAudioCountBeyondThePayloadIsClipped() {
    ByteBuf payload = Unpooled.buffer().writeIntLE(18).writeIntLE(4).writeIntLE(20).writeZero(8);
    channel.writeInbound(frame(0x10, payload));
    CapabilitiesResMessage message = channel.readInbound();
    assertThat(message.caps()).hasSize(1);
  }

  @Test
  void r10AudioVideoDataAndFormatCountsBeyondTheirListsAreClipped() {
    ByteBuf payload = Unpooled.buffer();
    for (int i = 0; i < 600; i++) {
      payload.writeIntLE(-1);
    }
    channel.writeInbound(frame(0x30, payload.copy()), frame(0x44, payload));
    UpdateCapabilitiesMessage first = channel.readInbound();
    assertThat(first.audiocaps()).hasSize(18);
    assertThat(first.vidCaps()).hasSize(10).allMatch(v -> v.levelPreference().size() == 4);
    assertThat(first.dataCaps()).hasSize(5);
    assertThat(first.customPictureFormat()).hasSize(6);
    UpdateCapabilitiesV3Message third = channel.readInbound();
    assertThat(third.audiocaps()).hasSize(18);
    assertThat(third.vidCaps()).hasSize(10).allMatch(v -> v.levelPreference().size() == 4);
    assertThat(third.dataCaps()).hasSize(5);
    assertThat(third.customPictureFormat()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x4711, 0xFFFF, 0x0013, 0x7FFFFFFF, -1})
  void r13AnUnknownIdIsKeptAndTheConnectionStays(int id) {
    channel.writeInbound(frame(id, Unpooled.wrappedBuffer(new byte[] {1, 2, 3, 4, 5})));
    channel.writeInbound(stream(List.of(new KeepAliveMessage())));
    assertThat(received(channel))
        .containsExactly(new UnknownMessage(id, Bytes.hex("0102030405")), new KeepAliveMessage());
    assertThat(channel.isOpen()).isTrue();
    assertThat(events).isEmpty();
  }

  @Test
  void r14AShorterBodyIsFilledWithZerosAndALongerOneReadAsFarAsItIsKnown() {
    ByteBuf keypad = Unpooled.buffer().writeIntLE(15).writeIntLE(1).writeIntLE(7);
    channel.writeInbound(
        frame(3, keypad.copy(0, 4)),
        frame(3, keypad.copy(0, 7)),
        frame(3, Unpooled.buffer().writeBytes(keypad.copy()).writeZero(500)));
    assertThat(received(channel))
        .containsExactly(
            new KeypadButtonMessage(KeyPadButton.of(15), 0, 0),
            new KeypadButtonMessage(KeyPadButton.of(15), 0, 0),
            new KeypadButtonMessage(KeyPadButton.of(15), 1, 7));
  }

  @Test
  void r14TheTailOfAMessageWithoutLayoutIsKept() {
    ByteBuf payload = Unpooled.wrappedBuffer("tail".getBytes(StandardCharsets.US_ASCII));
    channel.writeInbound(frame(0xFF00, payload));
    assertThat(received(channel).get(0).toString()).contains("7461696c");
  }

  @Test
  void r15ATextWithoutNulEndsWithItsField() {
    ByteBuf payload = Unpooled.wrappedBuffer("x".repeat(40).getBytes(StandardCharsets.US_ASCII));
    channel.writeInbound(frame(0x99, payload));
    assertThat(received(channel)).containsExactly(new DisplayTextMessage("x".repeat(32)));
  }

  @Property(tries = 300)
  void r15AnyBytesAreATextOfItsField(@ForAll byte[] bytes, @ForAll boolean utf8) {
    PhoneFeatures features = utf8 ? PhoneFeatures.UTF8 : PhoneFeatures.of(0);
    Dialect dialect = new Dialect(Protocol.SCCP, 17, features);
    ByteBuf payload = Unpooled.wrappedBuffer(bytes);
    DisplayTextMessage message = (DisplayTextMessage) CODEC.decode(dialect, 0x99, payload);
    assertThat(message.text()).hasSizeLessThanOrEqualTo(32).doesNotContain("\0");
    ByteBuf written = Unpooled.buffer();
    CODEC.encode(dialect, message, written);
    assertThat(written.readableBytes()).isEqualTo(Frame.HEADER + 32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"' OR 1=1 --", "*)(uid=*", "../../etc/passw", "%s%n%x%08x", "SEP\r\n\u0007"})
  void r16ADeviceNameIsATextLikeAnyOther(String name) {
    ByteBuf payload = Unpooled.buffer().writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
    payload.writeZero(68 - payload.readableBytes());
    channel.writeInbound(frame(1, payload));
    RegisterMessage message = channel.readInbound();
    assertThat(message.deviceName()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"-1,255,22", "0x17,23,22", "0x00000100,0,0"})
  void r17AnAbsurdVersionIsReadAsItIsAndNeverSpoken(String word, int announced, int spoken) {
    ByteBuf payload = Unpooled.buffer().writeZero(40).writeIntLE(Integer.decode(word));
    channel.writeInbound(frame(1, payload));
    RegisterMessage message = channel.readInbound();
    assertThat(message.protocolVer()).isEqualTo(announced);
    assertThat(Dialect.negotiate(message.protocolVer(), message.phoneFeatures()).version())
        .isEqualTo(spoken);
  }

  @Test
  void r17ARegisterCutAnywhereIsARegister() {
    ByteBuf payload = Unpooled.buffer().writeBytes(new byte[172]);
    for (int size = 0; size <= 172; size++) {
      channel.writeInbound(frame(1, payload.copy(0, size)));
      SccpMessage message = channel.readInbound();
      assertThat(message).isInstanceOf(RegisterMessage.class);
    }
  }
}
