package io.thinline.routes;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Files of a folder, one for each day and more when one is full.
 *
 * @param largest bytes of a file before the next is begun
 */
record FileDestination(Path folder, long largest, ZoneId zone) implements Destination {

  @Override
  public String shown() {
    return folder.toString();
  }

  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public String scheme() {
    return "";
  }

  /** A file has one end. */
  @Override
  public int mostLanes() {
    return 1;
  }

  @Override
  public Outlet open(Way way) {
    return new FileOutlet(this, way.format(), way.text());
  }
}
