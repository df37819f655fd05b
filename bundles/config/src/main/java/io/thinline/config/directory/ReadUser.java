package io.thinline.config.directory;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user before its pointers are followed.
 *
 * @param group it is written in
 */
record ReadUser(
    String id,
    String source,
    Optional<String> group,
    Map<String, String> attributes,
    Inherited settings,
    Optional<Device> device,
    SourceLocation location) {

  Optional<String> alias() {
    return Optional.ofNullable(attributes.get("number-alias"))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  User in(String domain, List<String> groups) {
    return new User(
        id,
        domain,
        alias(),
        groups,
        attributes,
        settings.parameters(),
        settings.variables(),
        location);
  }
}
