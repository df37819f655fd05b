package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Rest;
import io.thinline.sccp.wire.Since;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each message of the registry has to show; a new one fails here until it does. */
class EveryMessageTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final List<Vector> GOLDEN = Vector.golden();
  private static final List<Integer> LAYOUTS_CHANGE = List.of(0, 3, 8, 11, 15, 16, 17, 18, 19, 22);

  static Stream<Class<?>> messages() {
    return CODEC.messages().stream().sorted(Comparator.comparing(EveryMessageTest::id));
  }

  private static int id(Class<?> type) {
    return type.getAnnotation(MessageId.class).value();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void hasAGoldenFrame(Class<?> type) {
    if (!RegistryTest.WITHOUT_LAYOUT.contains(id(type))) {
      assertThat(GOLDEN)
          .as("a frame of %s in golden.json, or a reason in WITHOUT_LAYOUT", type)
          .anyMatch(vector -> vector.message().equals(type.getSimpleName()));
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void survivesARoundTripInEveryVersion(Class<?> type) {
    Random random = new Random(id(type));
    for (Dialect dialect : RoundTripTest.DIALECTS) {
      SccpMessage message = RoundTripTest.sample(type, dialect, random);
      assertThat(CODEC.decode(dialect, id(type), payload(dialect, message)))
          .as("%s", dialect)
          .isEqualTo(message);
    }
  }

  /** What the cut has taken is zero or empty, and what is left can be written again. */
  @ParameterizedTest
  @MethodSource("messages")
  void isReadAsFarAsItGoesWhereverItIsCut(Class<?> type) {
    Random random = new Random(id(type));
    for (int version : LAYOUTS_CHANGE) {
      Dialect dialect = Dialect.sccp(version);
      ByteBuf payload = payload(dialect, RoundTripTest.sample(type, dialect, random));
      for (int size = 0; size <= payload.readableBytes(); size++) {
        SccpMessage cut = CODEC.decode(dialect, id(type), payload.slice(0, size));
        assertThat(cut).as("%d bytes in version %d", size, version).isInstanceOf(type);
        assertThatCode(() -> payload(dialect, cut)).doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void keepsItsMeaningWithSurplusBytes(Class<?> type) {
    Random random = new Random(id(type));
    for (int version : LAYOUTS_CHANGE) {
      Dialect dialect = Dialect.sccp(version);
      SccpMessage message = RoundTripTest.sample(type, dialect, random);
      byte[] surplus = new byte[1 + random.nextInt(40)];
      random.nextBytes(surplus);
      ByteBuf payload = payload(dialect, message);
      SccpMessage longer =
          CODEC.decode(
              dialect, id(type), Unpooled.wrappedBuffer(payload, Unpooled.wrappedBuffer(surplus)));
      if (has(type, Rest.class, Bytes.class) && version >= since(type)) {
        assertThat(longer.toString())
            .contains(ByteBufUtil.hexDump(payload) + ByteBufUtil.hexDump(surplus));
      } else {
        assertThat(longer).as("%s with %d more bytes", dialect, surplus.length).isEqualTo(message);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void hasALineInTheManual(Class<?> type) {
    assertThat(RegistryTest.manual())
        .as("docs/protocol.md; ProtocolPageTest of itests/scenario writes it")
        .anyMatch(
            line ->
                line.startsWith(String.format("| 0x%04X | %s |", id(type), type.getSimpleName())));
  }

  /** The payload as it is sent, padding included. */
  private static ByteBuf payload(Dialect dialect, SccpMessage message) {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(dialect, message, frame);
    return frame.slice(Frame.HEADER, frame.readableBytes() - Frame.HEADER);
  }

  private static boolean has(
      Class<?> type, Class<? extends Annotation> annotation, Class<?> component) {
    return annotated(type, annotation).stream().anyMatch(c -> c.getType() == component);
  }

  private static int since(Class<?> type) {
    return annotated(type, Rest.class).stream()
        .map(component -> component.getAnnotation(Since.class))
        .mapToInt(since -> since == null ? 0 : since.value())
        .max()
        .orElse(0);
  }

  private static List<RecordComponent> annotated(
      Class<?> type, Class<? extends Annotation> annotation) {
    List<RecordComponent> found = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(annotation)) {
        found.add(component);
      }
    }
    return found;
  }
}
