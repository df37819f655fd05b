package io.thinline.camel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far in the event stream each route was when it stopped: a route that comes back soon (its
 * file was edited, its component or this bundle was updated) goes on from there. Written to a file
 * of the bundle when it stops, and only believed in the same run of the PBX.
 */
@Component(service = Cursors.class, immediate = true)
public final class Cursors {
  static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String RUN = "run";
  private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);

  private record Place(long sequence, Instant left) {}

  private final Clock clock;
  private final @Nullable Path file;
  private final String run;
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  @Activate
  public Cursors(BundleContext context) {
    this(
        Clock.systemUTC(),
        path(context.getDataFile("cursors.properties")),
        String.valueOf(context.getProperty(Constants.FRAMEWORK_UUID)));
  }

  /**
   * @param file null keeps them in memory only
   * @param run tells one run of the PBX from another
   */
  public Cursors(Clock clock, @Nullable Path file, String run) {
    this.clock = clock;
    this.file = file;
    this.run = run;
    load();
  }

  private static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath();
  }

  /** The route has stopped behind this event. */
  public void leave(String route, long sequence) {
    places.put(route, new Place(sequence, clock.instant()));
  }

  /** Where the route stopped, unless that is long ago; it is forgotten by this. */
  public OptionalLong take(String route) {
    @Nullable Place place = places.remove(route);
    return place == null || place.left.plus(PATIENCE).isBefore(clock.instant())
        ? OptionalLong.empty()
        : OptionalLong.of(place.sequence);
  }

  @Deactivate
  public void stop() {
    if (file == null) {
      return;
    }
    Properties written = new Properties();
    written.setProperty(RUN, run);
    places.forEach(
        (route, place) ->
            written.setProperty(
                "route." + route, place.sequence + " " + place.left.toEpochMilli()));
    try (OutputStream out = Files.newOutputStream(file)) {
      written.store(out, null);
    } catch (IOException e) {
      LOG.warn("where routes stopped is not kept: {}", e.toString());
    }
  }

  private void load() {
    if (file == null || !Files.exists(file)) {
      return;
    }
    Properties written = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      written.load(in);
      if (run.equals(written.getProperty(RUN))) {
        written.forEach((key, value) -> read(key.toString(), value.toString()));
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("where routes stopped cannot be read: {}", e.toString());
    }
  }

  private void read(String key, String value) {
    if (key.startsWith("route.")) {
      String[] words = value.split(" ", -1);
      places.put(
          key.substring("route.".length()),
          new Place(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))));
    }
  }
}
