package io.thinline.api.directory;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Who is there, by configuration. Answers from memory. Any thread. */
@ProviderType
public interface DirectoryService {

  Optional<Device> device(String domain, String name);

  /** All devices of a domain, by name. */
  List<Device> devices(String domain);

  /** Every appearance of a directory number; empty when the directory has no such line. */
  List<LineAppearance> appearances(String domain, String number);

  /** All directory numbers of a domain, sorted. */
  List<String> lines(String domain);
}
