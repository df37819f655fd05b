package io.thinline.softphone.media;

import java.util.Optional;

/** The two companding laws of ITU-T G.711: 16-bit linear samples and bytes. */
public enum G711 {
  /** A-law, SCCP codec 2, RTP payload type 8. */
  ALAW(2, 8),
  /** u-law, SCCP codec 4, RTP payload type 0. */
  ULAW(4, 0);

  /** Samples a second. */
  public static final int CLOCK = 8000;

  private static final int ULAW_BIAS = 0x84;
  private static final int ULAW_CLIP = 32635;
  private static final int ALAW_TOGGLE = 0x55;

  private final int codecCode;
  private final int payloadType;

  G711(int codecCode, int payloadType) {
    this.codecCode = codecCode;
    this.payloadType = payloadType;
  }

  /** The law behind an SCCP codec code; empty for codecs that this phone cannot speak. */
  public static Optional<G711> ofCodec(int code) {
    for (G711 law : values()) {
      if (law.codecCode == code) {
        return Optional.of(law);
      }
    }
    return Optional.empty();
  }

  /** The code in SCCP messages. */
  public int codecCode() {
    return codecCode;
  }

  /** The payload type in RTP. */
  public int payloadType() {
    return payloadType;
  }

  /** Compresses one sample. */
  public byte encode(int sample) {
    return this == ULAW ? ulaw(sample) : alaw(sample);
  }

  /** Expands one byte to a 16-bit sample. */
  public int decode(byte code) {
    return this == ULAW ? fromUlaw(code) : fromAlaw(code);
  }

  private static byte ulaw(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(sample), ULAW_CLIP) + ULAW_BIAS;
    int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
    int mantissa = (magnitude >> (exponent + 3)) & 0x0F;
    return (byte) ~(sign | (exponent << 4) | mantissa);
  }

  private static int fromUlaw(byte code) {
    int value = ~code & 0xFF;
    int magnitude = ((((value & 0x0F) << 3) + ULAW_BIAS) << ((value >> 4) & 7)) - ULAW_BIAS;
    return (value & 0x80) != 0 ? -magnitude : magnitude;
  }

  private static byte alaw(int sample) {
    int sign = sample >= 0 ? 0x80 : 0;
    int magnitude = Math.min(sample >= 0 ? sample : -sample - 1, 32767) >> 4;
    int code = magnitude;
    if (magnitude >= 16) {
      int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 3;
      code = (exponent << 4) | ((magnitude >> (exponent - 1)) & 0x0F);
    }
    return (byte) ((sign | code) ^ ALAW_TOGGLE);
  }

  private static int fromAlaw(byte code) {
    int value = (code & 0xFF) ^ ALAW_TOGGLE;
    int exponent = (value >> 4) & 7;
    int magnitude = ((value & 0x0F) << 4) | 8;
    if (exponent > 0) {
      magnitude = (magnitude + 0x100) << (exponent - 1);
    }
    return (value & 0x80) != 0 ? magnitude : -magnitude;
  }
}
