package io.thinline.config;

import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.config.directory.DirectoryIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration and its directory belong together. Immutable. */
record InForce(Configuration configuration, DirectoryIndex directory) {

  static InForce first(Reading reading) {
    return new InForce(reading.configuration(1), reading.directory());
  }

  /** All of a reading but the parameters and the removal of profiles that are here. */
  InForce with(Reading reading) {
    return new InForce(
        new Configuration(
            generation(),
            reading.sections(),
            reading.variables(),
            kept(reading.profiles()),
            reading.problems()),
        reading.directory());
  }

  InForce with(DirectoryIndex other) {
    return new InForce(with(configuration.profiles()).configuration, other);
  }

  /** One profile exchanged. */
  InForce with(SkinnyProfile changed) {
    return with(
        configuration.profiles().stream()
            .map(profile -> profile.name().equals(changed.name()) ? changed : profile)
            .toList());
  }

  InForce without(String profile) {
    return with(
        configuration.profiles().stream().filter(one -> !one.name().equals(profile)).toList());
  }

  private InForce with(List<SkinnyProfile> profiles) {
    return new InForce(
        new Configuration(
            generation(),
            configuration.sections(),
            configuration.variables(),
            profiles,
            configuration.problems()),
        directory);
  }

  private long generation() {
    return configuration.generation() + 1;
  }

  /** True when the reading has not even a line elsewhere. */
  boolean isReadingOf(Reading reading) {
    return configuration.sections().equals(reading.sections())
        && configuration.variables().equals(reading.variables())
        && configuration.problems().equals(reading.problems());
  }

  private List<SkinnyProfile> kept(List<SkinnyProfile> written) {
    Map<String, SkinnyProfile> gone = new LinkedHashMap<>();
    configuration.profiles().forEach(profile -> gone.put(profile.name(), profile));
    List<SkinnyProfile> profiles = new ArrayList<>();
    for (SkinnyProfile profile : written) {
      SkinnyProfile here = gone.remove(profile.name());
      profiles.add(here == null ? profile : profile.with(here.settings()));
    }
    profiles.addAll(gone.values());
    return profiles;
  }
}
