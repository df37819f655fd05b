package io.thinline.api.directory;

import io.thinline.api.config.ConfigElement;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A place beside {@code conf/directory} that knows users: LDAP, a database. Registered as a service
 * with the property {@link #NAME}. It answers in the directory's own words, so that inheritance,
 * checks and messages are the same wherever a user comes from; the place of a value is whatever
 * helps its keeper to find it, such as {@code ldap:uid=alice} and 1.
 *
 * <p>Of two users with one name in one domain that of the higher service ranking counts, and the
 * other is reported; the files have ranking 0.
 */
@ConsumerType
public interface DirectorySource {

  /** Service property: what the source is called, in messages. */
  String NAME = "thinline.directory.source";

  /**
   * Hands over a notice to run when the source has news; called once, before {@link #domains}. Any
   * thread may run it, as often as it likes.
   */
  void watch(Runnable changed);

  /**
   * All that it knows, as {@code <domain>} elements. Called on a thread that may block. What it
   * throws is logged, and what it answered last stays in force.
   */
  List<ConfigElement> domains() throws Exception;
}
