package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.sccp.message.DefineTimeDate;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clocks of phones in several time zones. */
class PhoneClocksTest {
  private static final String BERLIN = "SEP0011AABB0010";
  private static final String NEW_YORK = "SEP0011AABB0011";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestStations stations = new TestStations(inZone("America/New_York"));
  private final List<MemoryPhone> awake = new ArrayList<>();

  PhoneClocksTest() {
    stations.directory.add(
        TestStations.device(BERLIN, Map.of("skinny-time-zone", "Europe/Berlin"), List.of()));
    stations.directory.add(TestStations.device(NEW_YORK, Map.of(), List.of()));
  }

  private static SkinnyProfile inZone(String zone) {
    SkinnyProfile profile = TestStations.profile("internal", Map.of());
    return profile.with(
        profile
            .settings()
            .with("time-zone", new ConfigValue(zone, new SourceLocation("internal.xml", 7))));
  }

  private MemoryPhone registers(String name) {
    MemoryPhone phone = stations.phone().registers(name);
    awake.add(phone);
    return phone;
  }

  /** Lets time pass up to that moment; the phones say all the while that they live. */
  private void passesUntil(String moment) {
    Instant end = Instant.parse(moment);
    while (now().isBefore(end)) {
      Duration left = Duration.between(now(), end);
      stations.callThread.advance(left.compareTo(MINUTE) < 0 ? left : MINUTE);
      awake.forEach(phone -> phone.sends(new KeepAliveMessage()));
    }
  }

  private Instant now() {
    return stations.callThread.clock().now();
  }

  private void startsAt(String moment) {
    stations.callThread.advance(Duration.between(now(), Instant.parse(moment)));
  }

  private static List<String> clocks(MemoryPhone phone) {
    return phone.received().stream()
        .filter(DefineTimeDate.class::isInstance)
        .map(DefineTimeDate.class::cast)
        .map(
            time ->
                String.format(
                    "%02d-%02d %02d:%02d",
                    time.wMonth(), time.wDay(), time.wHour(), time.wMinute()))
        .toList();
  }

  @Test
  void aPhoneHasTheTimeOfItsZoneElseOfItsProfile() {
    startsAt("2028-01-10T12:30:00Z");

    assertThat(clocks(registers(BERLIN))).containsExactly("01-10 13:30");
    assertThat(clocks(registers(NEW_YORK))).containsExactly("01-10 07:30");
  }

  @Test
  void everyPhoneIsToldOfItsOwnMidnight() {
    startsAt("2028-01-10T12:30:00Z");
    MemoryPhone berlin = registers(BERLIN);
    MemoryPhone newYork = registers(NEW_YORK);

    passesUntil("2028-01-12T12:30:00Z");

    assertThat(clocks(berlin)).containsExactly("01-10 13:30", "01-11 00:00", "01-12 00:00");
    assertThat(clocks(newYork)).containsExactly("01-10 07:30", "01-11 00:00", "01-12 00:00");
  }

  /**
   * Summer time of 2028: Berlin from March 26, 01:00 UTC, to October 29; New York from March 12.
   */
  @Test
  void everyPhoneIsToldOfTheSummerTimeOfItsZone() {
    startsAt("2028-03-25T23:30:00Z");
    MemoryPhone berlin = registers(BERLIN);
    MemoryPhone newYork = registers(NEW_YORK);

    passesUntil("2028-03-26T02:00:00Z");

    assertThat(clocks(berlin)).containsExactly("03-26 00:30", "03-26 03:00");
    assertThat(clocks(newYork)).containsExactly("03-25 19:30");
  }

  @Test
  void summerTimeEnds() {
    startsAt("2028-10-28T23:30:00Z");
    MemoryPhone berlin = registers(BERLIN);

    passesUntil("2028-10-29T23:00:00Z");

    assertThat(clocks(berlin)).containsExactly("10-29 01:30", "10-29 02:00", "10-30 00:00");
  }

  /** There is no midnight on the day Havana's summer time begins. */
  @Test
  void aDayWithoutMidnightBeginsLater() {
    assertThat(
            PhoneTime.nextChange(
                Instant.parse("2028-03-12T04:00:00Z"), ZoneId.of("America/Havana")))
        .isEqualTo(Instant.parse("2028-03-12T05:00:00Z"));
  }

  @Test
  void oneTimerServesAZoneAndGoesWithItsLastPhone() {
    MemoryPhone berlin = registers(BERLIN);
    MemoryPhone newYork = registers(NEW_YORK);
    MemoryPhone alice = registers(TestStations.ALICE);
    assertThat(timers()).isEqualTo(2);

    newYork.losesItsConnection();
    assertThat(timers()).isEqualTo(2);
    alice.losesItsConnection();
    assertThat(timers()).isEqualTo(1);
    berlin.losesItsConnection();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  @Test
  void aPhoneMayAskForTheTimeAgain() {
    MemoryPhone berlin = registers(BERLIN);
    berlin.sends(new TimeDateReqMessage(), new TimeDateReqMessage());

    assertThat(clocks(berlin)).hasSize(3);
    assertThat(timers()).isEqualTo(1);
  }

  @Test
  void aZoneThatIsWrittenWrongDoesNotCount() {
    startsAt("2028-01-10T12:30:00Z");
    stations.directory.add(
        TestStations.device(BERLIN, Map.of("skinny-time-zone", "Europe/Berlyn"), List.of()));

    assertThat(clocks(registers(BERLIN))).containsExactly("01-10 07:30");
  }

  private long timers() {
    return stations.callThread.pendingTimers().stream().filter("phone clocks"::equals).count();
  }
}
