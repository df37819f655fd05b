package io.thinline.api.config;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Judges a part of a configuration that only its own bundle understands, before it is in force: the
 * dialplan, soft keys. Registered as a service, and named in {@code
 * META-INF/services/io.thinline.api.config.ConfigCheck} for checking without a running PBX. Called
 * on any thread but the call thread; changes nothing, remembers nothing.
 */
@ConsumerType
public interface ConfigCheck {

  /** What is wrong in this reading, in no particular order. */
  List<ConfigProblem> check(Configuration candidate);
}
