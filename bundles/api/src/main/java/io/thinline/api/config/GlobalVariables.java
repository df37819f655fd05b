package io.thinline.api.config;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Variables of the whole system: those of the configuration, and what has been set since. Reading
 * the configuration again sets what it sets; the others stay until the server stops. Any thread.
 */
@ProviderType
public interface GlobalVariables {

  Optional<String> get(String name);

  /** Sets one; an empty value takes it away. */
  void set(String name, String value);

  /** All of them, a copy. */
  Map<String, String> all();
}
