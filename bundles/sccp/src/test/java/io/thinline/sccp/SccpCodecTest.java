package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.Malformed;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.SequenceFlag;
import io.thinline.sccp.value.SoftKeySetDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SccpCodecTest {
  private static final SccpCodec CODEC = new SccpCodec();

  private static ByteBuf frame(Dialect dialect, SccpMessage message) {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(dialect, message, frame);
    return frame;
  }

  @ParameterizedTest
  @CsvSource({"3,92", "10,92", "11,108", "15,108", "16,112", "17,128", "21,128", "22,168"})
  void openReceiveChannelGrowsWithTheVersion(int version, int payload) {
    OpenReceiveChannel message = OpenReceiveChannel.audio(1, 2, 3, Codec.G711_ULAW_64K, 20, 101);
    assertThat(frame(Dialect.sccp(version), message).readableBytes())
        .isEqualTo(Frame.HEADER + payload);
  }

  @Test
  void anUnknownMessageIsKeptWhole() {
    UnknownMessage message = new UnknownMessage(0x4711, Bytes.hex("0102030405060708"));
    Dialect dialect = Dialect.sccp(11);
    assertThat(CODEC.decodeFrame(dialect, frame(dialect, message))).isEqualTo(message);
    assertThat(CODEC.idOf(message)).isEqualTo(0x4711);
  }

  @Test
  void aFrameThatIsNotWholeIsMalformed() {
    Dialect dialect = Dialect.INITIAL;
    ByteBuf frame = frame(dialect, new KeepAliveMessage());
    assertThat(CODEC.decodeFrame(dialect, frame.copy(0, 11))).isInstanceOf(Malformed.class);
    frame.setIntLE(0, 5);
    assertThat(CODEC.decodeFrame(dialect, frame))
        .isInstanceOfSatisfying(
            Malformed.class, malformed -> assertThat(malformed.reason()).contains("length word 5"));
  }

  @Test
  void aListThatIsTooLongLeavesTheBufferAsItWas() {
    ByteBuf out = Unpooled.buffer().writeIntLE(42);
    List<ButtonDefinition> buttons =
        Collections.nCopies(43, new ButtonDefinition(1, ButtonType.LINE));
    assertThatThrownBy(() -> CODEC.encode(Dialect.INITIAL, new ButtonTemplateMessage(buttons), out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("definition has 43 entries, the message has places for 42");
    assertThat(out.readableBytes()).isEqualTo(4);
  }

  @Test
  void userDataCountsItsBytes() {
    Bytes xml = Bytes.utf8("<CiscoIPPhoneText/>");
    UserToDeviceDataVersion1Message message =
        new UserToDeviceDataVersion1Message(
            AppId.of(1), 1, 2, 3, SequenceFlag.LAST, 0, 0, 0, 0, xml);
    assertThat(message.dataLength()).isEqualTo(xml.size());
    Dialect dialect = Dialect.sccp(17);
    assertThat(CODEC.decodeFrame(dialect, frame(dialect, message))).isEqualTo(message);
    assertThat(message.xmldata().text(StandardCharsets.UTF_8)).isEqualTo("<CiscoIPPhoneText/>");
  }

  @Test
  void aShortSoftKeySetIsFilledWithGaps() {
    SoftKeySetResMessage message =
        new SoftKeySetResMessage(
            List.of(new SoftKeySetDefinition(List.of(1, 2), List.of(301, 302))));
    Dialect dialect = Dialect.sccp(17);
    SoftKeySetResMessage read =
        (SoftKeySetResMessage) CODEC.decodeFrame(dialect, frame(dialect, message));
    assertThat(read.definition()).hasSize(1);
    assertThat(read.definition().get(0).softKeyTemplateIndex()).hasSize(16).startsWith(1, 2, 0);
    assertThat(read.definition().get(0).softKeyInfoIndex()).hasSize(16).startsWith(301, 302, 0);
  }
}
