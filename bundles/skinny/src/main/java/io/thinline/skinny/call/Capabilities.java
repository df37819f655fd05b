package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.config.ConfigService;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.directory.DirectoryService;
import io.thinline.skinny.station.ProfileCounters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is there right now of what calls need; it comes and goes between two steps. */
final class Capabilities {
  private final Map<String, List<Dialplan>> dialplans = new LinkedHashMap<>();
  private @Nullable CallControl callControl;
  private @Nullable DirectoryService directory;
  private @Nullable ConfigService config;
  private ProfileCounters counters = new ProfileCounters();

  Optional<CallControl> callControl() {
    return Optional.ofNullable(callControl);
  }

  void callControl(CallControl service) {
    callControl = service;
  }

  /** Whether it was the one in use. */
  boolean without(CallControl service) {
    if (callControl != service) {
      return false;
    }
    callControl = null;
    return true;
  }

  Optional<DirectoryService> directory() {
    return Optional.ofNullable(directory);
  }

  void directory(DirectoryService service) {
    directory = service;
  }

  void without(DirectoryService service) {
    directory = directory == service ? null : directory;
  }

  Optional<ConfigService> config() {
    return Optional.ofNullable(config);
  }

  void config(ConfigService service) {
    config = service;
  }

  void without(ConfigService service) {
    config = config == service ? null : config;
  }

  ProfileCounters counters() {
    return counters;
  }

  void counters(ProfileCounters service) {
    counters = service;
  }

  void dialplan(String name, Dialplan dialplan) {
    dialplans.computeIfAbsent(name, any -> new ArrayList<>()).add(dialplan);
  }

  void without(String name, Dialplan dialplan) {
    List<Dialplan> sameName = dialplans.get(name);
    if (sameName != null) {
      sameName.remove(dialplan);
    }
  }

  /**
   * The first of the named dialplans (a list separated by commas) that is there; the newest of its
   * name.
   */
  Optional<Dialplan> dialplan(String names) {
    for (String name : names.split(",", -1)) {
      List<Dialplan> there = dialplans.getOrDefault(name.strip(), List.of());
      if (!there.isEmpty()) {
        return Optional.of(there.get(there.size() - 1));
      }
    }
    return Optional.empty();
  }
}
