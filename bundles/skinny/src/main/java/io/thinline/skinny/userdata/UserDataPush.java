package io.thinline.skinny.userdata;

import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import io.thinline.skinny.userdata.UserDataReading.Understood;
import io.thinline.skinny.userdata.UserDataReading.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends phones what is meant for their applications, and publishes that it did. Whoever else
 * publishes {@code skinny::user_to_device} has it sent too, as with mod_skinny: an event is data
 * for a phone and nothing else, no command is ever run from it.
 */
@Component(immediate = true, service = UserDataPush.class)
public final class UserDataPush {
  private static final Logger LOG = LoggerFactory.getLogger(UserDataPush.class);
  private static final long VARIANT = 1L << 63;

  private final CallThread callThread;
  private final SkinnyEndpoint endpoint;
  private final StationEvents stationEvents;
  private final Complaints complaints;
  private final EventSubscription subscription;

  /** The first half of the UUIDs of our own events: those have been sent already. */
  private final long own = UUID.randomUUID().getMostSignificantBits();

  private long published;

  @Activate
  public UserDataPush(
      @Reference CallThread callThread,
      @Reference EventStream events,
      @Reference SkinnyEndpoint endpoint) {
    this.callThread = callThread;
    this.endpoint = endpoint;
    this.stationEvents = new StationEvents(events, callThread.clock());
    this.complaints = new Complaints(callThread.clock());
    this.subscription = events.subscribe("skinny user data", EventStream.FROM_NOW, this::event);
  }

  @Deactivate
  public void deactivate() {
    subscription.close();
  }

  /**
   * Sends it and publishes that. Call thread only.
   *
   * @return what keeps it from being sent; empty when it was
   */
  public Optional<String> push(Station station, UserData data) {
    Optional<String> problem = send(station, data);
    if (problem.isEmpty()) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("Message-Id-String", data.kind().messageName());
      headers.putAll(data.written());
      UUID uuid = new UUID(own, VARIANT | ++published);
      stationEvents.userToDevice(station.status(), uuid, headers, data.body());
    }
    return problem;
  }

  private Optional<String> send(Station station, UserData data) {
    Optional<String> problem = data.problem(station.dialect());
    if (problem.isEmpty()) {
      for (ServerMessage message : data.messages(station.dialect())) {
        endpoint.sendByHand(station, message);
      }
    }
    return problem;
  }

  private void event(PbxEvent event) {
    if (event.subclass().equals(UserDataEvent.SUBCLASS)
        && event.uuid().getMostSignificantBits() != own) {
      callThread.post("user data of an event", () -> received(new UserDataEvent(event)));
    }
  }

  private void received(UserDataEvent event) {
    problem(event)
        .map(problem -> problem.replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", "?"))
        .filter(complaints::due)
        .ifPresent(
            problem -> LOG.warn("An event {} was not sent: {}", UserDataEvent.SUBCLASS, problem));
  }

  /** What keeps it from being sent; empty when it was. */
  Optional<String> problem(UserDataEvent event) {
    for (String needed : UserDataEvent.needed()) {
      if (event.header(needed).isEmpty()) {
        return Optional.of("header " + needed + " is missing");
      }
    }
    String profileName = event.header(UserDataEvent.PROFILE).orElseThrow();
    Optional<Profile> profile = endpoint.profile(profileName);
    if (profile.isEmpty()) {
      List<String> there = endpoint.profiles().stream().map(Profile::name).toList();
      return Optional.of(
          "header %s: there is no profile %s, there is %s"
              .formatted(UserDataEvent.PROFILE, profileName, String.join(", ", there)));
    }
    String name = event.header(UserDataEvent.DEVICE).orElseThrow();
    Optional<Station> phone = profile.get().phone(name);
    return phone.isEmpty()
        ? Optional.of(
            "header %s: no phone %s is registered with profile %s"
                .formatted(UserDataEvent.DEVICE, name, profileName))
        : problem(event, phone.get());
  }

  private Optional<String> problem(UserDataEvent event, Station phone) {
    String instance = Long.toString(phone.status().instance());
    Optional<String> other =
        event.header(UserDataEvent.INSTANCE).filter(said -> !said.strip().equals(instance));
    if (other.isPresent()) {
      return Optional.of(
          "header %s: %s is registered with instance %s, not %s"
              .formatted(UserDataEvent.INSTANCE, phone.device().name(), instance, other.get()));
    }
    UserDataReading reading = event.read();
    return reading instanceof Wrong wrong
        ? Optional.of(wrong.problem())
        : send(phone, ((Understood) reading).data());
  }
}
