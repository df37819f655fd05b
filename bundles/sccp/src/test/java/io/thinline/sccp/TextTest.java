package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.DisplayDynamicPromptStatusMessage;
import io.thinline.sccp.message.DisplayPromptStatusMessage;
import io.thinline.sccp.message.DisplayTextMessage;
import io.thinline.sccp.value.DisplayLabel;
import io.thinline.sccp.value.PhoneFeatures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Texts in both character sets, with dictionary labels in them. */
class TextTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final Dialect LATIN = Dialect.sccp(17);
  private static final Dialect UTF8 = new Dialect(Protocol.SCCP, 17, PhoneFeatures.UTF8);

  private static String written(Dialect dialect, String text) {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(dialect, new DisplayTextMessage(text), frame);
    return ByteBufUtil.hexDump(frame, Frame.HEADER, 32).replaceAll("(00)+$", "");
  }

  private static String read(Dialect dialect, int... bytes) {
    ByteBuf payload = Unpooled.buffer();
    for (int b : bytes) {
      payload.writeByte(b);
    }
    return ((DisplayTextMessage) CODEC.decode(dialect, 0x99, payload)).text();
  }

  @Test
  void aLabelIsTwoRawBytesInBothCharacterSets() {
    String text = DisplayLabel.FROM + "1003";
    assertThat(written(LATIN, text)).isEqualTo("801731303033");
    assertThat(written(UTF8, text)).isEqualTo("801731303033");
    assertThat(read(LATIN, 0x80, 0x17, '1', '0', '0', '3')).isEqualTo(text);
    assertThat(read(UTF8, 0x80, 0x17, '1', '0', '0', '3')).isEqualTo(text);
    assertThat(read(UTF8, 0x1E, 0x38, 0xC3, 0xA9))
        .isEqualTo(DisplayLabel.DO_NOT_DISTURB + "\u00e9");
  }

  @Test
  void aLabelBetweenUtf8CharactersIsFound() {
    String text = "\u20ac" + DisplayLabel.CONNECTED + "\u00e9";
    assertThat(written(UTF8, text)).isEqualTo("e282ac8018c3a9");
    assertThat(read(UTF8, 0xE2, 0x82, 0xAC, 0x80, 0x18, 0xC3, 0xA9)).isEqualTo(text);
  }

  @Test
  void theCharacterSetIsThePhones() {
    assertThat(written(LATIN, "\u00e9")).isEqualTo("e9");
    assertThat(written(UTF8, "\u00e9")).isEqualTo("c3a9");
    assertThat(written(LATIN, "\u20ac")).isEqualTo("3f");
    assertThat(written(UTF8, "\ud83d\ude00")).isEqualTo("f09f9880");
    assertThat(read(UTF8, 0xF0, 0x9F, 0x98, 0x80)).isEqualTo("\ud83d\ude00");
  }

  @Test
  void latinBytesFromAUtf8PhoneAreTakenAsLatin() {
    assertThat(read(UTF8, 'N', 0xE9, 'o', 0xFF, 0xC3)).isEqualTo("N\u00e9o\u00ff\u00c3");
  }

  @Test
  void aTextEndsAtItsFirstNulWhateverFollows() {
    assertThat(read(LATIN, 'a', 'b', 0, 0xAD, 0xDE)).isEqualTo("ab");
    assertThat(written(LATIN, "a\u0000b")).isEqualTo("61");
  }

  @Test
  void neitherACharacterNorALabelIsCutInTwo() {
    String full = "x".repeat(30);
    String hex = "78".repeat(30);
    assertThat(written(LATIN, full + "yz")).isEqualTo(hex + "79");
    assertThat(written(UTF8, full + "\u00e9")).isEqualTo(hex);
    assertThat(written(LATIN, full + DisplayLabel.BUSY)).isEqualTo(hex);
  }

  @Test
  void aTextThatFillsItsFieldKeepsANulBehindIt() {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(LATIN, new DisplayPromptStatusMessage(0, "p".repeat(99), 1, 2), frame);
    assertThat(frame.getByte(12 + 4 + 30)).isEqualTo((byte) 'p');
    assertThat(frame.getByte(12 + 4 + 31)).isZero();
  }

  @Test
  void aTerminatedTextKeepsItsNul() {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(LATIN, new DisplayDynamicPromptStatusMessage(0, 1, 2, "p".repeat(200)), frame);
    ByteBuf payload = frame.skipBytes(Frame.HEADER + 12);
    assertThat(payload.readCharSequence(96, StandardCharsets.US_ASCII).toString())
        .isEqualTo("p".repeat(96));
    assertThat(payload.readByte()).isZero();
  }

  @Test
  void labelsCanBeReadByPeople() {
    assertThat(DisplayLabel.readable(DisplayLabel.FROM + "1003")).isEqualTo("From 1003");
    assertThat(DisplayLabel.of("\u0080\u0018")).contains(DisplayLabel.CONNECTED);
    assertThat(DisplayLabel.readable("\u0080\u00ff!\u001e")).isEqualTo("!");
  }
}
