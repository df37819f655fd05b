package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.config.ConfigService;
import io.thinline.api.dialplan.DigitJudge;
import io.thinline.api.directory.DirectoryService;
import io.thinline.skinny.station.ProfileCounters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is there right now of what calls need; it comes and goes between two steps. */
final class Capabilities {
  private @Nullable CallControl callControl;
  private @Nullable DirectoryService directory;
  private @Nullable ConfigService config;
  private @Nullable DigitJudge digitJudge;
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

  Optional<DigitJudge> digitJudge() {
    return Optional.ofNullable(digitJudge);
  }

  void digitJudge(DigitJudge service) {
    digitJudge = service;
  }

  void without(DigitJudge service) {
    digitJudge = digitJudge == service ? null : digitJudge;
  }
}
