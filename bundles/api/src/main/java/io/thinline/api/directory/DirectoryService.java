package io.thinline.api.directory;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is there, by configuration: the files and every {@link DirectorySource}. Answers from memory,
 * each look-up by name or number in constant time. Any thread.
 */
@ProviderType
public interface DirectoryService {

  /** Names of all domains, sorted. */
  List<String> domains();

  /** A user by id or number-alias; an id wins over an alias. */
  Optional<User> user(String domain, String idOrAlias);

  /** All users of a domain, by id. */
  List<User> users(String domain);

  /** Names of a domain's groups, sorted. */
  List<String> groups(String domain);

  /** The members of a group in the order written; empty when there is no such group. */
  List<User> group(String domain, String name);

  Optional<Device> device(String domain, String name);

  /** All devices of a domain, by name. */
  List<Device> devices(String domain);

  /** Every appearance of a directory number; empty when the directory has no such line. */
  List<LineAppearance> appearances(String domain, String number);

  /** All directory numbers of a domain, sorted. */
  List<String> lines(String domain);
}
