package io.thinline.media.sound;

import io.thinline.api.media.AudioCodec;
import java.util.List;
import java.util.Optional;

/** The codecs that the server speaks (ITU-T G.711): a byte per sample, 8,000 samples a second. */
@SuppressWarnings("ImmutableEnumChecker") // its table is written once and never given away
public enum G711 {
  PCMU(AudioCodec.PCMU, 0xFF) {
    @Override
    int compress(int sample) {
      int sign = sample < 0 ? 0x80 : 0;
      int biased = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
      int segment = 24 - Integer.numberOfLeadingZeros(biased);
      return ~(sign | (segment << 4) | ((biased >> (segment + 3)) & 0x0F));
    }

    @Override
    int expand(int code) {
      int bits = ~code;
      int size = (((bits & 0x0F) << 3) + MU_BIAS) << ((bits & 0x70) >> 4);
      return (bits & 0x80) == 0 ? size - MU_BIAS : MU_BIAS - size;
    }
  },
  PCMA(AudioCodec.PCMA, 0xD5) {
    @Override
    int compress(int sample) {
      int sign = sample < 0 ? 0 : 0x80;
      int size = sample < 0 ? ~sample : sample;
      int segment = Math.max(0, 24 - Integer.numberOfLeadingZeros(size | 1));
      int shift = Math.max(4, segment + 3);
      return (sign | (segment << 4) | ((size >> shift) & 0x0F)) ^ A_EVEN_BITS;
    }

    @Override
    int expand(int code) {
      int bits = code ^ A_EVEN_BITS;
      int segment = (bits & 0x70) >> 4;
      int size = ((bits & 0x0F) << 4) + 8;
      if (segment > 0) {
        size = (size + 0x100) << (segment - 1);
      }
      return (bits & 0x80) == 0 ? -size : size;
    }
  };

  /** Samples a second. */
  public static final int RATE = 8000;

  private static final int MU_BIAS = 0x84;
  private static final int MU_CLIP = 0x7F7B;
  private static final int A_EVEN_BITS = 0x55;

  private final AudioCodec codec;
  private final byte silence;
  private final short[] samples = new short[256];

  G711(AudioCodec codec, int silence) {
    this.codec = codec;
    this.silence = (byte) silence;
    for (int code = 0; code < samples.length; code++) {
      samples[code] = (short) expand(code);
    }
  }

  abstract int compress(int sample);

  abstract int expand(int code);

  public static Optional<G711> of(AudioCodec codec) {
    return List.of(values()).stream().filter(law -> law.codec.equals(codec)).findFirst();
  }

  /** The codec of an RTP payload type. */
  public static Optional<G711> ofPayloadType(int payloadType) {
    return List.of(values()).stream()
        .filter(law -> law.codec.payloadType() == payloadType)
        .findFirst();
  }

  public AudioCodec codec() {
    return codec;
  }

  public byte silence() {
    return silence;
  }

  /** Of a sample of 16 bit. */
  public byte encode(int sample) {
    return (byte) compress(sample);
  }

  /** A sample of 16 bit. */
  public short decode(byte code) {
    return samples[code & 0xFF];
  }
}
