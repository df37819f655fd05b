package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.IpPortMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.LocationInfoMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.RegisterTokenReq;
import io.thinline.sccp.message.SPARegisterMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.message.XMLAlarmMessage;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.wire.MessageId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** R21: what a connection may send before its phone is known. */
class BeforeRegisterTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final int LENGTH_OF_ID = 4;
  private static final int UNHEARD_OF = 0x7777;

  private static final Set<Class<? extends PhoneMessage>> ALLOWED =
      Set.of(
          KeepAliveMessage.class,
          AlarmMessage.class,
          XMLAlarmMessage.class,
          LocationInfoMessage.class,
          IpPortMessage.class,
          RegisterTokenReq.class,
          SPARegisterMessage.class,
          RegisterMessage.class);

  private static final List<PhoneMessage> NAMED =
      List.of(
          MemoryPhone.register(ALICE, 7, 11, 0),
          new RegisterTokenReq(
              ALICE, 0, 0, MediaAddress.NONE, DeviceType.of(7), MediaAddress.ipv6(0, 0), 0),
          new SPARegisterMessage(ALICE, 0, 0, 0, DeviceType.of(80_003), 1));

  @TestFactory
  Stream<DynamicTest> beforeRegisterOnlyWhatTheTableAllowsIsServed() {
    Stream<PhoneMessage> known =
        Arrays.stream(PhoneMessage.class.getPermittedSubclasses())
            .filter(type -> type.isAnnotationPresent(MessageId.class))
            .map(type -> empty(type.getAnnotation(MessageId.class).value()));
    return Stream.concat(known, Stream.of(empty(UNHEARD_OF))).map(BeforeRegisterTest::row);
  }

  private static DynamicTest row(PhoneMessage message) {
    boolean allowed = ALLOWED.contains(message.getClass());
    return DynamicTest.dynamicTest(
        message.getClass().getSimpleName() + (allowed ? " is served" : " closes"),
        () -> {
          TestStations stations = new TestStations();
          MemoryPhone phone = stations.phone().sends(named(message));
          stations.callThread.run();

          assertThat(phone.closed()).isEqualTo(!allowed);
          assertThat(stations.calls.told).isEmpty();
          assertThat(stations.profile().refusals().counts())
              .isEqualTo(allowed ? Map.of() : Map.of("before-register", 1L));
        });
  }

  /** Those that must name a device do. */
  private static PhoneMessage named(PhoneMessage message) {
    return NAMED.stream()
        .filter(named -> named.getClass() == message.getClass())
        .findFirst()
        .orElse(message);
  }

  /** As the codec reads a message without content. */
  private static PhoneMessage empty(int id) {
    ByteBuf frame = Unpooled.buffer();
    frame.writeIntLE(LENGTH_OF_ID).writeIntLE(0).writeIntLE(id);
    PhoneMessage message = (PhoneMessage) CODEC.decodeFrame(Dialect.INITIAL, frame);
    assertThat(message instanceof UnknownMessage).isEqualTo(id == UNHEARD_OF);
    return message;
  }
}
