package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.ConnectionParameters;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.Parameter.Effect;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.sccp.message.RegisterAckMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A parameter that is changed while phones are up counts when its declaration says so. */
class ParameterEffectTest {
  private static final SourceLocation HERE = new SourceLocation("skinny_profiles/internal.xml", 3);

  /**
   * @param seen whether a phone finds the new value
   */
  private record Row(Parameter<?> parameter, String value, Predicate<Changed> seen) {}

  /** What a phone was when the value changed. */
  private enum Moment {
    REGISTERED(Effect.AT_ONCE),
    CONNECTED(Effect.NEXT_REGISTRATION),
    NOT_YET_CONNECTED(Effect.NEXT_CONNECTION);

    private final Effect effect;

    Moment(Effect effect) {
      this.effect = effect;
    }
  }

  private record Changed(TestStations stations, MemoryPhone phone, Moment moment) {
    /** What the registration told, whether it was before the change or after. */
    RegisterAckMessage ack() {
      if (moment != Moment.REGISTERED) {
        phone.registers(ALICE);
      }
      return phone.last(RegisterAckMessage.class);
    }

    boolean closedAfter(Duration time) {
      stations.callThread.advance(time);
      return phone.closed();
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row(SkinnyParameters.KEEP_ALIVE, "20", c -> c.ack().keepAliveInterval() <= 20),
          new Row(
              SkinnyParameters.KEEP_ALIVE,
              "20",
              c -> {
                c.ack();
                return c.closedAfter(Duration.ofSeconds(61));
              }),
          new Row(
              SkinnyParameters.DATE_FORMAT, "M/D/Y", c -> c.ack().dateTemplate().equals("M/D/Y")),
          new Row(
              SkinnyParameters.DOMAIN,
              "elsewhere",
              c -> {
                if (c.moment() != Moment.REGISTERED) {
                  c.phone().registers(ALICE);
                }
                return c.phone().closed();
              }),
          new Row(
              SkinnyParameters.PRESERVE_MAX,
              "7",
              c -> {
                if (c.moment() != Moment.REGISTERED) {
                  c.phone().registers(ALICE);
                }
                return c.phone()
                    .session()
                    .station()
                    .orElseThrow()
                    .profile()
                    .preserveMax()
                    .equals(Duration.ofSeconds(7));
              }),
          new Row(
              ConnectionParameters.REGISTER_TIMEOUT,
              "5",
              c -> c.moment() != Moment.REGISTERED && c.closedAfter(Duration.ofSeconds(6))));

  @TestFactory
  Stream<DynamicTest> aChangedValueCountsWhenItIsDeclaredTo() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.parameter().name() + " counts " + row.parameter().effect().words(),
                    () -> assertThat(observed(row)).isEqualTo(row.parameter().effect())));
  }

  /** The first moment that finds the new value. */
  private static Effect observed(Row row) {
    for (Moment moment : Moment.values()) {
      TestStations stations = new TestStations();
      if (row.seen().test(change(stations, moment, row))) {
        return moment.effect;
      }
    }
    return Effect.NEVER;
  }

  private static Changed change(TestStations stations, Moment moment, Row row) {
    MemoryPhone early = stations.phone();
    if (moment == Moment.REGISTERED) {
      early.registers(ALICE);
    }
    SkinnyProfile before = stations.profile().settings();
    stations.reload(
        before.with(
            before.settings().with(row.parameter().name(), new ConfigValue(row.value(), HERE))));
    MemoryPhone phone = moment == Moment.NOT_YET_CONNECTED ? stations.phone() : early;
    return new Changed(stations, phone, moment);
  }
}
