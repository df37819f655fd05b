package io.thinline.config;

import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.Configuration;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of a new configuration, on the call thread. */
final class ConfigListeners {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigListeners.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;

  /** Call thread only. */
  private final List<ConfigListener> listeners = new ArrayList<>();

  ConfigListeners(CallThread callThread) {
    this.callThread = callThread;
  }

  void add(ConfigListener listener, Supplier<Configuration> current) {
    callThread.post(
        "bind config listener",
        () -> {
          listeners.add(listener);
          listener.configurationChanged(current.get());
        });
  }

  void remove(ConfigListener listener) {
    try {
      callThread.ask("unbind config listener", PATIENCE, () -> listeners.remove(listener));
    } catch (CompletionException e) {
      LOG.debug("the call thread has not let go of {}", listener, e);
    }
  }

  void tell(Configuration configuration) {
    callThread.post("configuration", () -> tellAll(configuration));
  }

  private void tellAll(Configuration configuration) {
    for (ConfigListener listener : List.copyOf(listeners)) {
      try {
        listener.configurationChanged(configuration);
      } catch (RuntimeException e) {
        LOG.error("{} did not take the new configuration", listener.getClass().getName(), e);
      }
    }
  }
}
