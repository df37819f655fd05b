package io.thinline.api.config;

import org.osgi.annotation.versioning.ProviderType;

/** Holds the last good configuration. Any thread. */
@ProviderType
public interface ConfigService {

  /** The configuration in force. */
  Configuration current();

  /**
   * Reads the folder again. A broken folder keeps the last good configuration; the problems are in
   * the answer.
   */
  Configuration reload();
}
