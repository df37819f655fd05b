package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.SccpMessage;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every frame of the reference means what the reference says. */
class VectorsTest {
  private static final SccpCodec CODEC = new SccpCodec();

  /** CallManager 2.x put other fields into these messages; such a server is never our peer. */
  private static final Set<String> FROM_AN_OLDER_PROTOCOL =
      Set.of("cm2_frame_1045 StartMediaTransmission", "cm2_frame_1045 StartMediaReception");

  /** The frame that aligns lineInstance; its vector lists the packed reading. */
  private static final String ALIGNED = "enbloc_8945_v22";

  static Stream<Vector> golden() {
    return Vector.golden().stream();
  }

  static Stream<Vector> real() {
    return Vector.realAndComplete().stream()
        .filter(vector -> !FROM_AN_OLDER_PROTOCOL.contains(vector.name()));
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
