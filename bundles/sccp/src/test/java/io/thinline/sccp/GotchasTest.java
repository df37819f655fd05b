package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.DialedNumberMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.SelectSoftKeysMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.UnregisterAckMessage;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.DisplayLabel;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.StatsProcessing;
import io.thinline.sccp.value.UnregisterStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The corners of the protocol that other servers bumped into. */
class GotchasTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final int ENBLOC_CALL = 0x0004;

  private static ByteBuf frame(Dialect dialect, SccpMessage message) {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(dialect, message, frame);
    return frame;
  }

  private static String hex(ByteBuf frame, int offset, int size) {
    return ByteBufUtil.hexDump(frame, Frame.HEADER + offset, size);
  }

  private static ByteBuf payload(int size) {
    return Unpooled.buffer(size).writeZero(size);
  }

  @ParameterizedTest
  @CsvSource({"3,24", "17,24", "18,25", "22,25"})
  void aDirectoryNumberHas24BytesAndFrom18On25WithoutAlignmentBehindIt(int version, int size) {
    DialedNumberMessage message = new DialedNumberMessage(DirectoryNumber.of("1102"), 1, 7);
    ByteBuf frame = frame(Dialect.sccp(version), message);
    assertThat(frame.getIntLE(Frame.HEADER + size)).isEqualTo(1);
    assertThat(frame.getIntLE(Frame.HEADER + size + 4)).isEqualTo(7);
    assertThat(CODEC.decodeFrame(Dialect.sccp(version), frame)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({"16,4", "17,20", "22,20"})
  void anAddressHas4BytesAndFrom17On20(int version, int size) {
    OpenReceiveChannelAck message =
        new OpenReceiveChannelAck(MediaStatus.of(0), MediaAddress.ipv4(0x0A010203), 4000, 5, 6);
    ByteBuf frame = frame(Dialect.sccp(version), message);
    String address = size == 4 ? "0a010203" : "00000000" + "0a010203" + "00".repeat(12);
    assertThat(hex(frame, 4, size)).isEqualTo(address);
    assertThat(frame.getIntLE(Frame.HEADER + 4 + size)).isEqualTo(4000);
    assertThat(CODEC.decodeFrame(Dialect.sccp(version), frame)).isEqualTo(message);
  }

  @Test
  void anIpv6AddressIsTypeOneAndSixteenBytes() throws UnknownHostException {
    MediaAddress address = MediaAddress.of(InetAddress.getByName("2001:db8::17"));
    ByteBuf frame =
        frame(Dialect.sccp(17), new OpenReceiveChannelAck(MediaStatus.of(0), address, 4000, 5, 6));
    assertThat(hex(frame, 4, 20)).isEqualTo("01000000" + "20010db8" + "00".repeat(11) + "17");
  }

  /** The 7970 packs the line behind the 25 bytes, the 8945 aligns it to 28. */
  @ParameterizedTest
  @ValueSource(ints = {25, 28})
  void anEnblocCallMayBePackedOrAligned(int offset) {
    for (int line = 1; line <= 42; line++) {
      ByteBuf payload = payload(offset + 4).setBytes(0, "1102".getBytes(StandardCharsets.US_ASCII));
      payload.setIntLE(offset, line);
      EnblocCallMessage call =
          (EnblocCallMessage) CODEC.decode(Dialect.sccp(22), ENBLOC_CALL, payload);
      assertThat(call).isEqualTo(new EnblocCallMessage(DirectoryNumber.of("1102"), line));
    }
  }

  @Test
  void aPackedEnblocCallMayBePaddedAndAnAlignedOneFollowedByAnything() {
    ByteBuf packed = payload(36).setIntLE(25, 3);
    assertThat(CODEC.decode(Dialect.sccp(22), ENBLOC_CALL, packed))
        .isEqualTo(new EnblocCallMessage(DirectoryNumber.NONE, 3));
    ByteBuf aligned = payload(36).setIntLE(28, 3).setIntLE(32, -1);
    assertThat(CODEC.decode(Dialect.sccp(22), ENBLOC_CALL, aligned))
        .isEqualTo(new EnblocCallMessage(DirectoryNumber.NONE, 3));
  }

  @ParameterizedTest
  @CsvSource({"16,24,0", "17,28,3"})
  void anOldEnblocCallHasNoGap(int version, int size, int line) {
    ByteBuf payload = payload(28).setIntLE(24, 3);
    assertThat(CODEC.decode(Dialect.sccp(version), ENBLOC_CALL, payload.slice(0, size)))
        .isEqualTo(new EnblocCallMessage(DirectoryNumber.NONE, line));
  }

  /** A 6961 sends 0x20 in the byte behind the version, a 7960 its features in the word. */
  @Test
  void theProtocolVersionInRegisterIsOneByteNotAWord() {
    ByteBuf payload = payload(68).setIntLE(40, 0x8570_200F);
    RegisterMessage register = (RegisterMessage) CODEC.decode(Dialect.INITIAL, 1, payload);
    assertThat(register.protocolVer()).isEqualTo(15);
    assertThat(register.unknown()).isEqualTo(0x20);
    assertThat(register.phoneFeatures()).isEqualTo(PhoneFeatures.of(0x8570));
  }

  @Test
  void aRegisterThatEndsInFrontOfTheVersionSpeaksVersion0() {
    RegisterMessage register = (RegisterMessage) CODEC.decode(Dialect.INITIAL, 1, payload(36));
    assertThat(Dialect.negotiate(register.protocolVer(), register.phoneFeatures()))
        .isEqualTo(Dialect.INITIAL);
  }

  @Test
  void registerAckKeepAliveAckAndUnregisterAckHaveHeaderVersion0() {
    Dialect dialect = Dialect.sccp(22);
    assertThat(frame(dialect, new KeepAliveMessage()).getIntLE(4)).isEqualTo(22);
    assertThat(frame(dialect, new KeepAliveAckMessage()).getIntLE(4)).isZero();
    assertThat(frame(dialect, new UnregisterAckMessage(UnregisterStatus.of(0))).getIntLE(4))
        .isZero();
    RegisterAckMessage ack =
        new RegisterAckMessage(30, "D/M/Y", 0, 60, 22, 0x20, PhoneFeatures.of(0xFFF1));
    assertThat(frame(dialect, ack).getIntLE(4)).isZero();
  }

  @Test
  void garbageBehindANulIsNoText() {
    ByteBuf payload =
        Unpooled.buffer().writeBytes("Bye\0\u007fleak".getBytes(StandardCharsets.US_ASCII));
    payload.writeZero(32 - payload.readableBytes());
    assertThat(CODEC.decode(Dialect.INITIAL, 0x99, payload))
        .isEqualTo(new DisplayTextMessage("Bye"));
    ByteBuf written = frame(Dialect.INITIAL, new DisplayTextMessage("Bye\0leak"));
    assertThat(hex(written, 0, 32)).isEqualTo("427965" + "00".repeat(29));
  }

  /** 0x8560 is a 7960, 0x8572 a 7941. */
  @ParameterizedTest
  @CsvSource({"0x8560,e9", "0x8572,c3a9"})
  void theFeatureBitOfRegisterChoosesLatin1OrUtf8(String features, String bytes) {
    ByteBuf register = payload(44).setByte(40, 17).setShortLE(42, Integer.decode(features));
    RegisterMessage phone = (RegisterMessage) CODEC.decode(Dialect.INITIAL, 1, register);
    Dialect dialect = Dialect.negotiate(phone.protocolVer(), phone.phoneFeatures());
    ByteBuf frame = frame(dialect, new DisplayTextMessage("\u00e9"));
    assertThat(hex(frame, 0, 32)).isEqualTo(bytes + "00".repeat(32 - bytes.length() / 2));
    assertThat(CODEC.decodeFrame(dialect, frame)).isEqualTo(new DisplayTextMessage("\u00e9"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x10})
  void dictionaryLabelsAreTwoRawBytesInAndOut(int features) {
    Dialect dialect = new Dialect(Protocol.SCCP, 17, PhoneFeatures.of(features));
    String text = DisplayLabel.FROM + "1003";
    ByteBuf frame = frame(dialect, new DisplayTextMessage(text));
    assertThat(hex(frame, 0, 7)).isEqualTo("801731303033" + "00");
    frame.setByte(Frame.HEADER, 0x1E);
    frame.setByte(Frame.HEADER + 1, 0x38);
    assertThat(((DisplayTextMessage) CODEC.decodeFrame(dialect, frame)).text())
        .isEqualTo(DisplayLabel.DO_NOT_DISTURB + "1003");
  }

  @Test
  void spcpHasTheLongNumberOfStatisticsFromItsVersion8On() {
    ConnectionStatisticsReq request = new ConnectionStatisticsReq("1102", 7, StatsProcessing.of(0));
    assertThat(frame(Dialect.spcp(0), request).getIntLE(Frame.HEADER + 24)).isEqualTo(7);
    assertThat(frame(Dialect.spcp(8), request).getIntLE(Frame.HEADER + 28)).isEqualTo(7);
  }

  /** CallManager 2's form is known by its 36 bytes, and only where such a server is possible. */
  @ParameterizedTest
  @CsvSource({"0,5001", "5,5001", "8,4", "22,0"})
  void theOldestStartMediaTransmissionIsKnownByItsLength(int version, int port) {
    ByteBuf payload = payload(36).setIntLE(4, 5001).setIntLE(8, 30).setIntLE(12, 4);
    StartMediaTransmission message =
        (StartMediaTransmission) CODEC.decode(Dialect.sccp(version), 0x8A, payload);
    assertThat(message.remotePortNumber()).isEqualTo(port);
    assertThat(message.compressionType().equals(Codec.G711_ULAW_64K)).isEqualTo(version < 8);
  }

  @Test
  void allOnesInASoftKeyMaskStayAllOnes() {
    ByteBuf payload = payload(16).setIntLE(12, 0xFFFFFFFF);
    SelectSoftKeysMessage message =
        (SelectSoftKeysMessage) CODEC.decode(Dialect.sccp(17), 0x110, payload);
    assertThat(hex(frame(Dialect.sccp(17), message), 12, 4)).isEqualTo("ffffffff");
  }
}
