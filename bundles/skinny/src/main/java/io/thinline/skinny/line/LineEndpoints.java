package io.thinline.skinny.line;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Party;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.LineAppearance;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds lines by {@code <profile>/<number>}; a line exists because the directory says so,
 * registered or not.
 */
public final class LineEndpoints implements EndpointProvider {
  private final Supplier<Optional<ConfigService>> config;
  private final Supplier<Optional<DirectoryService>> directory;
  private final RegisteredLines registered;
  private final LineOffers offers;

  public LineEndpoints(
      Supplier<Optional<ConfigService>> config,
      Supplier<Optional<DirectoryService>> directory,
      RegisteredLines registered,
      LineOffers offers) {
    this.config = config;
    this.directory = directory;
    this.registered = registered;
    this.offers = offers;
  }

  @Override
  public Lookup find(String rest) {
    Optional<LineAddress> line = LineAddress.parse(rest);
    if (line.isEmpty()) {
      return new Lookup.NotFound(
          Cause.INVALID_NUMBER_FORMAT,
          "skinny/" + rest + " is not of the form skinny/<profile>/<number>");
    }
    if (config.get().isEmpty() || directory.get().isEmpty()) {
      return new Lookup.NotFound(Cause.NORMAL_TEMPORARY_FAILURE, "Configuration is not installed");
    }
    Optional<SkinnyProfile> profile = config.get().get().current().profile(line.get().profile());
    return profile.isPresent()
        ? inDirectory(line.get(), profile.get(), directory.get().get())
        : new Lookup.NotFound(
            Cause.UNALLOCATED_NUMBER, "no profile " + line.get().profile() + " for " + rest);
  }

  private Lookup inDirectory(
      LineAddress line, SkinnyProfile profile, DirectoryService directoryService) {
    List<LineAppearance> appearances =
        directoryService.appearances(profile.domain(), line.number());
    if (appearances.isEmpty()) {
      appearances = ofRegistered(line, directoryService);
    }
    if (appearances.isEmpty()) {
      return new Lookup.NotFound(
          Cause.UNALLOCATED_NUMBER,
          "no line " + line.number() + " in the directory of " + profile.domain());
    }
    LineAppearance first = appearances.get(0);
    String name = registered.shown(line, first.device().name()).orElse(first.line()).callerName();
    return new Lookup.Found(new LineEndpoint(line, new Party(line.number(), name), offers));
  }

  /** A phone stays in the domain it has registered in, also when its profile changes to another. */
  private List<LineAppearance> ofRegistered(LineAddress line, DirectoryService directoryService) {
    return registered.domains(line).stream()
        .flatMap(domain -> directoryService.appearances(domain, line.number()).stream())
        .toList();
  }
}
