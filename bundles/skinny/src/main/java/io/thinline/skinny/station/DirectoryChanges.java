package io.thinline.skinny.station;

import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings registered phones to what the configuration says now: what only the server needs counts at
 * once, what the phone itself must know makes it restart when it is idle. Call thread only.
 */
final class DirectoryChanges {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryChanges.class);

  private final Stations stations;

  DirectoryChanges(Stations stations) {
    this.stations = stations;
  }

  void compare(Collection<DeviceSession> sessions, DirectoryService directory) {
    Set<String> domains = Set.copyOf(directory.domains());
    Set<String> gone = new TreeSet<>();
    for (DeviceSession session : List.copyOf(sessions)) {
      Device known = session.phone().device();
      if (domains.contains(known.domain())) {
        compare(session, stations.device(known.domain(), known.name()));
      } else {
        gone.add(known.domain());
      }
    }
    if (!gone.isEmpty()) {
      LOG.warn(
          "The directory has no domain {} any more, there is {}: its phones stay until they register next",
          String.join(", ", gone),
          domains);
    }
  }

  private void compare(DeviceSession session, Optional<Device> current) {
    PendingRestarts restarts = stations.restarts();
    if (current.isEmpty()) {
      restarts.configured(session, RestartOrder.removed());
      return;
    }
    RegisteredPhone phone = session.phone();
    PhoneTemplate wanted = PhoneTemplate.of(session.profile(), current.get(), phone.type());
    List<String> differences = phone.template().differences(wanted);
    phone.follow(current.get());
    if (differences.isEmpty()) {
      restarts.unchanged(session);
    } else {
      restarts.configured(session, RestartOrder.changed(differences, wanted));
    }
  }
}
