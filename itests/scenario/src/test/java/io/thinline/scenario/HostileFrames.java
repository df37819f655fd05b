package io.thinline.scenario;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames that nobody should send, from a seed: real and golden ones out of order, mutated, cut or
 * lengthened; lengths that lie, ids that do not exist, noise, floods of keys; and, between them,
 * what takes a phone deep into a call, so that the rest meets every state.
 *
 * <p>The devices it registers are the third to the ninth of the shipped directory.
 */
final class HostileFrames {
  static final int FIRST_DEVICE = 3;
  static final int LAST_DEVICE = 9;

  private static final int HEADER = 12;
  private static final int LONGEST = 8192;
  private static final int NOT_COUNTED = 8;
  private static final int[] VERSIONS = {0, 3, 5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22};
  private static final int[] DEVICE_TYPES = {1, 2, 6, 7, 8, 30_018, 437, 404, 115, 20_000, 99_999};
  private static final int[] ODD = {
    0, 1, 2, 3, 10, 11, 42, 43, 100, 255, 256, 65_535, 65_536, -1, -2, 0x7FFF_FFFF, 0x8000_0000
  };
  private static final int[] BAD_LENGTHS = {0, 1, 2, 3, -1, -2, -8, 0x8000_0000, 0x7FFF_FFFF, 8193};
  private static final List<String> NUMBERS =
      List.of("1101", "1102", "1103", "1104", "1105", "1106", "1110", "99", "*", "123456789012345");
  private static final Path VECTORS = Path.of("../../bundles/sccp/src/test/resources/vectors");
  private static final Pattern HEX = Pattern.compile("\"hex\": \"([0-9a-f]+)\"");

  private static final int KEYPAD = 0x0003;
  private static final int ENBLOC = 0x0004;
  private static final int STIMULUS = 0x0005;
  private static final int OFF_HOOK = 0x0006;
  private static final int ON_HOOK = 0x0007;
  private static final int SOFT_KEY = 0x0026;
  private static final int ANSWER_KEY = 11;

  private final Random random;
  private final List<byte[]> real = new ArrayList<>();
  private final byte[] register;
  private final List<Kind> kinds;
  private final int weights;
  private long made;

  private record Kind(int weight, Consumer<Wire> write) {}

  /** Where frames go, and what was heard from there. */
  record Wire(ByteBuf out, Heard heard) {}

  /** Numbers the server has used lately: line instances, call references, party ids. */
  static final class Heard {
    private final int[] words = new int[256];
    private int count;

    /** All aligned words of what the server has sent. */
    void listen(ByteBuf bytes) {
      int end = bytes.writerIndex() - 3;
      for (int i = bytes.readerIndex() + HEADER; i < end; i += 4) {
        words[count++ % words.length] = bytes.getIntLE(i);
      }
    }

    private int any(Random random) {
      return count == 0 ? 0 : words[random.nextInt(Math.min(count, words.length))];
    }
  }

  HostileFrames(long seed) {
    random = new Random(seed);
    read("golden.json");
    read("real_frames.json");
    register = real.stream().filter(frame -> id(frame) == 1).findFirst().orElseThrow();
    kinds =
        List.of(
            new Kind(20, wire -> frame(wire, anyReal())),
            new Kind(20, wire -> frame(wire, mutated(anyReal()))),
            new Kind(10, wire -> frame(wire, withOddWords(wire, anyReal()))),
            new Kind(6, wire -> frame(wire, resized(anyReal()))),
            new Kind(4, wire -> frame(wire, withAnyId(anyReal()))),
            new Kind(4, wire -> frame(wire, noise())),
            new Kind(1, wire -> frame(wire, lying(anyReal()))),
            new Kind(1, wire -> frame(wire, cut(anyReal()))),
            new Kind(1, this::rawNoise),
            new Kind(2, this::register),
            new Kind(4, this::flood),
            new Kind(4, this::dial),
            new Kind(4, wire -> frame(wire, SOFT_KEY, ANSWER_KEY, 1, number(wire))),
            new Kind(3, wire -> frame(wire, OFF_HOOK, number(wire), number(wire))),
            new Kind(3, wire -> frame(wire, ON_HOOK, number(wire), number(wire))));
    weights = kinds.stream().mapToInt(Kind::weight).sum();
  }

  /** How many frames have been made. */
  long made() {
    return made;
  }

  /** The next frame, or the next few that belong together. */
  void next(Wire wire) {
    int left = random.nextInt(weights);
    for (Kind kind : kinds) {
      left -= kind.weight();
      if (left < 0) {
        kind.write().accept(wire);
        return;
      }
    }
  }

  /** A correct Register of one of the devices, in any version. */
  void register(Wire wire) {
    byte[] frame = register.clone();
    int device = FIRST_DEVICE + random.nextInt(LAST_DEVICE - FIRST_DEVICE + 1);
    byte[] name = "SEP001120AABB%02d\0".formatted(device).getBytes(StandardCharsets.ISO_8859_1);
    ByteBuf buffer = Unpooled.wrappedBuffer(frame);
    buffer.setBytes(HEADER, name);
    buffer.setIntLE(HEADER + 28, DEVICE_TYPES[random.nextInt(DEVICE_TYPES.length)]);
    buffer.setByte(HEADER + 40, VERSIONS[random.nextInt(VERSIONS.length)]);
    buffer.setShortLE(HEADER + 42, random.nextInt());
    frame(wire, frame);
  }

  private void read(String file) {
    try {
      Matcher matcher = HEX.matcher(Files.readString(VECTORS.resolve(file)));
      while (matcher.find()) {
        real.add(HexFormat.of().parseHex(matcher.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int id(byte[] frame) {
    return Unpooled.wrappedBuffer(frame).getIntLE(8);
  }

  private byte[] anyReal() {
    return real.get(random.nextInt(real.size())).clone();
  }

  private byte[] mutated(byte[] frame) {
    for (int i = random.nextInt(8); i >= 0 && frame.length > HEADER; i--) {
      frame[HEADER + random.nextInt(frame.length - HEADER)] = (byte) random.nextInt();
    }
    return frame;
  }

  private byte[] withOddWords(Wire wire, byte[] frame) {
    ByteBuf buffer = Unpooled.wrappedBuffer(frame);
    int places = (frame.length - HEADER) / 4;
    for (int i = random.nextInt(4); i >= 0 && places > 0; i--) {
      buffer.setIntLE(HEADER + 4 * random.nextInt(places), number(wire));
    }
    return frame;
  }

  /** Shorter or longer, with a length that says so. */
  private byte[] resized(byte[] frame) {
    int payload = frame.length - HEADER;
    int wanted = random.nextBoolean() ? random.nextInt(payload + 1) : random.nextInt(2 * LONGEST);
    byte[] resized = new byte[HEADER + Math.min(wanted, LONGEST - 4)];
    random.nextBytes(resized);
    System.arraycopy(frame, 0, resized, 0, Math.min(frame.length, resized.length));
    return withLength(resized, resized.length - NOT_COUNTED);
  }

  private byte[] withAnyId(byte[] frame) {
    int id = random.nextBoolean() ? random.nextInt(0x0180) : random.nextInt();
    Unpooled.wrappedBuffer(frame).setIntLE(8, id);
    return frame;
  }

  /** A frame of a known message, full of noise. */
  private byte[] noise() {
    byte[] frame = new byte[HEADER + random.nextInt(512)];
    random.nextBytes(frame);
    Unpooled.wrappedBuffer(frame).setIntLE(8, id(real.get(random.nextInt(real.size()))));
    return withLength(frame, frame.length - NOT_COUNTED);
  }

  private byte[] lying(byte[] frame) {
    int length =
        random.nextBoolean()
            ? BAD_LENGTHS[random.nextInt(BAD_LENGTHS.length)]
            : random.nextInt(2 * frame.length);
    return withLength(frame, length);
  }

  private byte[] cut(byte[] frame) {
    byte[] cut = new byte[random.nextInt(frame.length)];
    System.arraycopy(frame, 0, cut, 0, cut.length);
    return cut;
  }

  private static byte[] withLength(byte[] frame, int length) {
    Unpooled.wrappedBuffer(frame).setIntLE(0, length);
    return frame;
  }

  private void rawNoise(Wire wire) {
    byte[] bytes = new byte[random.nextInt(256)];
    random.nextBytes(bytes);
    frame(wire, bytes);
  }

  private void flood(Wire wire) {
    int[] ids = {KEYPAD, STIMULUS, SOFT_KEY, OFF_HOOK, ON_HOOK, ENBLOC};
    int id = ids[random.nextInt(ids.length)];
    for (int i = random.nextInt(40); i >= 0; i--) {
      frame(wire, id, random.nextInt(32), number(wire), number(wire), number(wire));
    }
  }

  private void dial(Wire wire) {
    frame(wire, OFF_HOOK, random.nextInt(2), 0);
    for (char digit : NUMBERS.get(random.nextInt(NUMBERS.size())).toCharArray()) {
      frame(wire, KEYPAD, digit == '*' ? 14 : digit - '0', random.nextInt(2), 0);
    }
  }

  private int number(Wire wire) {
    return switch (random.nextInt(4)) {
      case 0 -> ODD[random.nextInt(ODD.length)];
      case 1 -> random.nextInt(64);
      case 2 -> random.nextInt();
      default -> wire.heard().any(random);
    };
  }

  private void frame(Wire wire, int id, int... words) {
    made++;
    wire.out().writeIntLE(4 + 4 * words.length).writeIntLE(0).writeIntLE(id);
    for (int word : words) {
      wire.out().writeIntLE(word);
    }
  }

  private void frame(Wire wire, byte[] frame) {
    made++;
    wire.out().writeBytes(frame);
  }
}
