package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;

/** A condition that cannot be judged, so that its extension cannot either. */
final class Unusable extends Exception {
  private static final long serialVersionUID = 1;
  private final transient SourceLocation location;

  Unusable(SourceLocation location, String message) {
    super(message);
    this.location = location;
  }

  SourceLocation location() {
    return location;
  }
}
