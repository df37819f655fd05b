package io.thinline.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.media.sound.G711;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JitterBufferTest {
  private static final int FRAME = 160;
  private static final int PCMU = 0;

  private final JitterBuffer buffer = new JitterBuffer();

  /** A packet in which all samples are the same. */
  private void comes(int timestamp, int value, int length) {
    ByteBuf packet = Unpooled.buffer();
    for (int i = 0; i < length; i++) {
      packet.writeByte(G711.PCMU.encode(value));
    }
    buffer.audio(PCMU, timestamp, 1, packet, 0, length);
  }

  private void comes(int timestamp, int value) {
    comes(timestamp, value, FRAME);
  }

  private int reads() {
    short[] frame = new short[FRAME];
    buffer.read(frame);
    for (short sample : frame) {
      assertThat(sample).as("all of a frame is the same").isEqualTo(frame[0]);
    }
    return Math.round(frame[0] / 1000f);
  }

  private List<Integer> reads(int frames) {
    List<Integer> read = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      read.add(reads());
    }
    return read;
  }

  @Test
  void nothingThatCameIsSilence() {
    assertThat(reads(3)).containsExactly(0, 0, 0);
  }

  @Test
  void audioIsReadALittleLaterInItsOrder() {
    comes(1_000, 4_000);
    comes(1_160, 8_000);
    comes(1_320, 12_000);

    assertThat(reads(7)).containsExactly(0, 0, 0, 4, 8, 12, 0);
  }

  @Test
  void packetsThatOvertookEachOtherAreSorted() {
    comes(1_000, 4_000);
    comes(1_320, 12_000);
    comes(1_160, 8_000);

    assertThat(reads(6)).containsExactly(0, 0, 0, 4, 8, 12);
  }

  @Test
  void aLostPacketIsSilenceInItsPlace() {
    comes(1_000, 4_000);
    comes(1_320, 12_000);

    assertThat(reads(6)).containsExactly(0, 0, 0, 4, 0, 12);
  }

  @Test
  void aPacketThatComesTwiceOrLateIsDropped() {
    comes(1_000, 4_000);
    comes(1_000, 4_000);
    comes(1_160, 8_000);
    comes(1_320, 12_000);
    assertThat(reads(5)).containsExactly(0, 0, 0, 4, 8);

    comes(1_000, 4_000);
    comes(1_160, 8_000);
    comes(1_480, 16_000);

    assertThat(reads(3)).containsExactly(12, 16, 0);
  }

  @Test
  void timestampsMayPassZero() {
    comes(-160, 4_000);
    comes(0, 8_000);

    assertThat(reads(5)).containsExactly(0, 0, 0, 4, 8);
  }

  @Test
  void aLongPacketIsReadPieceByPiece() {
    comes(0, 4_000, 480);
    assertThat(reads(3)).containsExactly(0, 0, 0);
    comes(480, 8_000, 480);

    assertThat(reads(6)).containsExactly(4, 4, 4, 8, 8, 8);
  }

  @Test
  void aStreamThatJumpsIsHeardAnew() {
    comes(1_000, 4_000);
    assertThat(reads(5)).containsExactly(0, 0, 0, 4, 0);

    comes(5_000_000, 8_000);
    assertThat(reads(4)).containsExactly(0, 0, 0, 8);
    comes(7, 12_000);

    assertThat(reads(4)).containsExactly(0, 0, 0, 12);
  }

  @Test
  void aPhoneWhoseClockIsSlowIsNotLost() {
    comes(0, 4_000);
    assertThat(reads(10)).contains(4);

    comes(160, 8_000);

    assertThat(reads(4)).containsExactly(0, 0, 0, 8);
  }

  @Test
  void silenceIsKeptBetweenWords() {
    comes(0, 4_000);
    assertThat(reads(50)).contains(4);

    comes(50 * FRAME, 8_000);

    assertThat(reads(4)).containsExactly(0, 0, 0, 8);
  }

  @Test
  void anotherSourceBeginsAnew() {
    comes(0, 4_000);
    ByteBuf packet = Unpooled.buffer().writeZero(FRAME);
    buffer.audio(PCMU, 123_456_789, 2, packet, 0, FRAME);

    assertThat(reads(4).get(3)).isEqualTo(-32);
  }

  @Test
  void whatIsNoSpeechIsNotHeard() {
    ByteBuf event = Unpooled.buffer().writeZero(4);
    buffer.audio(101, 0, 1, event, 0, 4);
    buffer.audio(13, 0, 1, event, 0, 1);

    assertThat(buffer.hasMore()).isFalse();
  }
}
