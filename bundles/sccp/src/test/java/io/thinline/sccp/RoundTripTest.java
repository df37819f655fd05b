package io.thinline.sccp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.message.Malformed;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.wire.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written can be read, in every dialect, and nothing that arrives can do harm. */
class RoundTripTest {
  private static final SccpCodec CODEC = new SccpCodec();

  /** Every dialect there is. */
  static final List<Dialect> DIALECTS = dialects();

  private static List<Dialect> dialects() {
    List<Dialect> dialects =
        new ArrayList<>(List.of(Dialect.INITIAL, Dialect.spcp(0), Dialect.spcp(8)));
    for (int version : Dialect.VERSIONS) {
      dialects.add(Dialect.sccp(version));
      dialects.add(new Dialect(Protocol.SCCP, version, PhoneFeatures.UTF8));
    }
    return dialects;
  }

  static SccpMessage sample(Class<?> type, Dialect dialect, Random random) {
    return (SccpMessage) new Samples(dialect, random).of(type.asSubclass(Record.class));
  }

  @Property(tries = 6)
  void everyMessageSurvivesEveryDialect(@ForAll long seed) {
    Random random = new Random(seed);
    for (Dialect dialect : DIALECTS) {
      for (Class<?> type : CODEC.messages()) {
        SccpMessage message = sample(type, dialect, random);
        ByteBuf frame = Unpooled.buffer();
        CODEC.encode(dialect, message, frame);
        assertThat(frame.readableBytes() % 4).as("padding of %s", message).isZero();
        assertThat(CODEC.decodeFrame(dialect, frame)).isEqualTo(message);
        assertThat(frame.isReadable()).isFalse();
      }
    }
  }

  @Property(tries = 50)
  void randomBytesNeverThrow(@ForAll byte[] noise, @ForAll long seed) {
    Random random = new Random(seed);
    ByteBuf payload = Unpooled.wrappedBuffer(noise);
    for (Class<?> type : CODEC.messages()) {
      int id = type.getAnnotation(MessageId.class).value();
      Dialect dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
      assertThat(CODEC.decode(dialect, id, payload))
          .isNotInstanceOfAny(Malformed.class, UnknownMessage.class);
    }
  }
}
