package io.thinline.skinny.listener;

import io.thinline.skinny.station.Profile;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The doors of all profiles. Call thread only, but for {@link #close}. */
public interface Listeners {
  /** No doors: phones come in through {@link Profile#accept} alone. */
  Listeners NONE =
      new Listeners() {
        @Override
        public void open(Collection<Profile> profiles) {
          // nothing to open
        }

        @Override
        public Optional<InetSocketAddress> address(String door) {
          return Optional.empty();
        }

        @Override
        public void close() {
          // nothing to close
        }
      };

  /**
   * Opens the doors of these profiles, moves those that shall be elsewhere, and closes all others.
   * Connections stay.
   */
  void open(Collection<Profile> profiles);

  /**
   * Where a door is, once it is open: that of profile {@code internal} is called {@code internal},
   * the one for phones with TLS {@code internal/tls}.
   */
  Optional<InetSocketAddress> address(String door);

  /** Closes all doors. */
  default void shut() {
    open(List.of());
  }

  /**
   * Closes all doors and connections for ever and waits until that is done. Not on the call thread.
   */
  void close();
}
