package io.thinline.skinny.station;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.phone.AudioPath;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.PhoneLine;
import io.thinline.api.phone.PhoneState;
import io.thinline.sccp.value.MediaPathCapability;
import io.thinline.sccp.value.OnOff;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.skinny.station.RegisteredPhone.MediaPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Phones, lines and connections as they are now, for those who look from outside. Call thread only.
 */
public final class StationView {
  private static final int FEATURE_BITS = 16;

  private final Stations stations;

  StationView(Stations stations) {
    this.stations = stations;
  }

  /** By profile, then by name. */
  public List<Phone> phones() {
    return stations.profiles().stream()
        .flatMap(
            profile ->
                registered(profile)
                    .sorted(Comparator.comparing(session -> session.phone().device().name())))
        .map(StationView::phone)
        .toList();
  }

  /** All that is known of the phones of that name, one in each domain at most. */
  public List<PhoneDetails> phone(String name) {
    return stations.profiles().stream()
        .flatMap(StationView::registered)
        .filter(session -> session.phone().device().name().equalsIgnoreCase(name))
        .map(this::details)
        .toList();
  }

  /** By profile, then oldest first. */
  public List<PhoneConnectionInfo> connections() {
    return stations.profiles().stream()
        .flatMap(profile -> profile.sessions().stream())
        .map(StationView::connection)
        .toList();
  }

  /** All lines of the domains that profiles use. */
  public List<PhoneLine> lines() {
    Optional<DirectoryService> directory = stations.directory();
    if (directory.isEmpty()) {
      return List.of();
    }
    Set<String> domains =
        stations.profiles().stream()
            .map(profile -> profile.settings().domain())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<DeviceSession> sessions =
        stations.profiles().stream().flatMap(StationView::registered).toList();
    List<PhoneLine> lines = new ArrayList<>();
    for (String domain : domains) {
      Map<String, DeviceSession> byName =
          sessions.stream()
              .filter(session -> session.phone().device().domain().equals(domain))
              .collect(
                  Collectors.toMap(
                      session -> session.phone().device().name(),
                      session -> session,
                      (older, newer) -> newer));
      for (String number : directory.get().lines(domain)) {
        line(domain, number, directory.get().appearances(domain, number), byName)
            .ifPresent(lines::add);
      }
    }
    return lines;
  }

  /** References of the calls on the screen of a phone. */
  public List<Integer> calls(Station station) {
    return stations.profiles().stream()
        .flatMap(StationView::registered)
        .filter(session -> session.phone() == station)
        .flatMap(session -> session.shownCalls().references().stream())
        .toList();
  }

  /** What a line is, by its first appearance, and where else it appears. */
  public List<LineAppearance> appearances(String domain, String number) {
    return stations
        .directory()
        .map(directory -> directory.appearances(domain, number))
        .orElse(List.of());
  }

  private static Optional<PhoneLine> line(
      String domain,
      String number,
      List<LineAppearance> appearances,
      Map<String, DeviceSession> sessions) {
    if (appearances.isEmpty()) {
      return Optional.empty();
    }
    Line line = appearances.get(0).line();
    List<String> devices =
        appearances.stream().map(appearance -> appearance.device().name()).distinct().toList();
    List<DeviceSession> registered =
        devices.stream()
            .flatMap(name -> Optional.ofNullable(sessions.get(name)).stream())
            .filter(session -> lines(session).contains(number))
            .toList();
    return Optional.of(
        new PhoneLine(
            domain,
            number,
            line.label(),
            devices,
            registered.stream().map(session -> session.phone().device().name()).toList(),
            state(number, registered),
            line.mailbox().orElse(number)));
  }

  private static PhoneLine.State state(String number, List<DeviceSession> registered) {
    return registered.stream()
        .map(session -> session.shownCalls().line(lines(session).indexOf(number) + 1))
        .max(Comparator.naturalOrder())
        .orElse(PhoneLine.State.UNREGISTERED);
  }

  private static Stream<DeviceSession> registered(Profile profile) {
    return profile.sessions().stream().filter(session -> session.station().isPresent());
  }

  private static List<String> lines(DeviceSession session) {
    return session.phone().device().buttons(ButtonType.LINE).stream().map(Button::value).toList();
  }

  private static Phone phone(DeviceSession session) {
    RegisteredPhone phone = session.phone();
    return new Phone(
        phone.device().name(),
        phone.profile().name(),
        phone.device().domain(),
        phone.type().name(),
        phone.dialect().protocol().name(),
        phone.dialect().version(),
        phone.announcement().load(),
        session.connection().remoteAddress(),
        session.connection().secure(),
        lines(session),
        session.registered() ? session.shownCalls().state() : PhoneState.REGISTERING,
        phone.since());
  }

  private PhoneDetails details(DeviceSession session) {
    RegisteredPhone phone = session.phone();
    StationStatus status = phone.status();
    PhoneReports reports = session.reports();
    return new PhoneDetails(
        phone(session),
        status.userId(),
        status.instance(),
        status.address(),
        status.deviceType(),
        status.maxStreams(),
        status.port(),
        status.codecs().filter(names -> !names.isEmpty()).map(StationView::words).orElse(List.of()),
        features(phone.dialect().features()),
        audioPaths(status, reports),
        phone.device().buttons(),
        reports.modules(),
        reports.availableLines(),
        reports.location(),
        reports.alarm(),
        reports.xmlAlarm(),
        reports.statistics(),
        stations.restarts().pending(session).map(RestartOrder::why));
  }

  private static List<String> words(String names) {
    return List.of(names.split(","));
  }

  private static List<String> features(PhoneFeatures features) {
    List<String> names = new ArrayList<>();
    for (int bit = 0; bit < FEATURE_BITS; bit++) {
      PhoneFeatures one = PhoneFeatures.of(1 << bit);
      if (features.has(one)) {
        names.add(one.name());
      }
    }
    return names;
  }

  private static List<AudioPath> audioPaths(StationStatus status, PhoneReports reports) {
    List<AudioPath> paths = new ArrayList<>();
    for (MediaPath path : MediaPath.values()) {
      OptionalInt state =
          switch (path) {
            case HEADSET -> status.headset();
            case HANDSET -> status.handset();
            case SPEAKER -> status.speaker();
          };
      Optional<MediaPathCapability> capability = reports.capability(path);
      if (state.isPresent() || capability.isPresent()) {
        paths.add(
            new AudioPath(
                path.title(),
                state.isPresent() ? OnOff.of(state.getAsInt()).name() : "",
                capability.map(MediaPathCapability::name).orElse("")));
      }
    }
    return paths;
  }

  private static PhoneConnectionInfo connection(DeviceSession session) {
    return new PhoneConnectionInfo(
        session.station().map(phone -> phone.device().name()).orElse(session.traced().device()),
        session.profile().name(),
        session.connection().remoteAddress(),
        session.connection().secure(),
        session.traced().since(),
        session.progress(),
        session.traced().receivedMessages(),
        session.traced().sentMessages(),
        session.connection().queued(),
        session.traced().lastKeepAlive());
  }
}
