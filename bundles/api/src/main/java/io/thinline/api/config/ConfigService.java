package io.thinline.api.config;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Holds the last good configuration. Profile parameters of a profile that is already there are not
 * taken over by a reload (wiki, "Profile Configurations"): they change by {@link #set} and by the
 * command {@code config:apply}. Any thread.
 */
@ProviderType
public interface ConfigService {

  /** The configuration in force. */
  Configuration current();

  /**
   * Reads the folder again. A broken folder keeps the last good configuration; the problems are in
   * the answer. Blocks: not on the call thread.
   */
  Configuration reload();

  /**
   * Changes a parameter of a profile until it is changed again, {@code config:apply} takes the
   * written one, or the server stops. Listeners are told as of a reload.
   *
   * @return what is wrong and what would be right; empty when it is done
   */
  Optional<String> set(String profile, String parameter, String value);
}
