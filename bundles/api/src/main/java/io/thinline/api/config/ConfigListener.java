package io.thinline.api.config;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service that is told, on the call thread, of every new configuration, and of the one in force
 * when it is bound.
 */
@ConsumerType
public interface ConfigListener {
  void configurationChanged(Configuration configuration);
}
