package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.SccpMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame of the reference means what the reference says. */
class VectorsTest {
  private static final SccpCodec CODEC = new SccpCodec();

  /**
   * Where the frame has the form of the later versions of its band: before 17 EnblocCall has no
   * line, before 8 StartMediaReception has the fields of a real frame.
   */
  private static final Map<String, Integer> FIRST_AS_IN_VECTOR =
      Map.of("EnblocCallMessage", 17, "StartMediaReception", 8);

  private static final String OWN_SIZE_IN_SPCP = "ConnectionStatisticsReq";

  /** The frame that aligns lineInstance; its vector lists the packed reading. */
  private static final String ALIGNED = "enbloc_8945_v22";

  static Stream<Vector> golden() {
    return Vector.golden().stream();
  }

  static Stream<Vector> real() {
    return Vector.realAndComplete().stream();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void aGoldenFrameDecodesToItsFields(Vector vector) {
    SccpMessage message = CODEC.decodeFrame(vector.dialect(), vector.buffer());
    assertThat(message.getClass().getSimpleName()).isEqualTo(vector.message());
    Expected.in((Record) message, vector.fields());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void aGoldenFrameEncodesToTheSameBytes(Vector vector) {
    SccpMessage message = CODEC.decodeFrame(vector.dialect(), vector.buffer());
    ByteBuf out = Unpooled.buffer();
    CODEC.encode(vector.dialect(), message, out);
    out.setIntLE(4, vector.buffer().getIntLE(4));
    assertThat(ByteBufUtil.hexDump(out)).isEqualTo(ByteBufUtil.hexDump(vector.buffer()));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void aGoldenFrameIsTheSameInEveryVersionOfItsBand(Vector vector) {
    SccpMessage message = CODEC.decodeFrame(vector.dialect(), vector.buffer());
    for (Dialect dialect : dialects(vector)) {
      assertThat(CODEC.decodeFrame(dialect, vector.buffer())).as("%s", dialect).isEqualTo(message);
      ByteBuf out = Unpooled.buffer();
      CODEC.encode(dialect, message, out);
      out.setIntLE(4, vector.buffer().getIntLE(4));
      assertThat(ByteBufUtil.hexDump(out))
          .as("%s", dialect)
          .isEqualTo(ByteBufUtil.hexDump(vector.buffer()));
    }
  }

  private static List<Dialect> dialects(Vector vector) {
    List<Dialect> dialects = new ArrayList<>();
    int first = FIRST_AS_IN_VECTOR.getOrDefault(vector.message(), 0);
    for (int version : vector.band()) {
      if (version >= first) {
        dialects.add(Dialect.sccp(version));
      }
    }
    for (int version : List.of(0, 8)) {
      if (vector.band().contains(version)
          && version >= first
          && !vector.message().equals(OWN_SIZE_IN_SPCP)) {
        dialects.add(Dialect.spcp(version));
      }
    }
    return dialects;
  }

  @ParameterizedTest
  @MethodSource("real")
  void aRealFrameDecodesToWhatWasSeen(Vector vector) {
    SccpMessage message = CODEC.decodeFrame(vector.dialect(), vector.buffer());
    assertThat(message.getClass().getSimpleName()).isEqualTo(vector.message());
    if (message instanceof EnblocCallMessage call && vector.name().startsWith(ALIGNED)) {
      assertThat(call.lineInstance()).isEqualTo(1);
    } else {
      Expected.in((Record) message, vector.fields());
    }
  }
}
