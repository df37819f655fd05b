package io.thinline.config.directory;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.directory.Device;
import io.thinline.config.parameter.ParamElements;
import io.thinline.config.tree.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the domains of one source. */
final class DomainReader {
  private static final String POINTER = "pointer";

  private final String source;
  private final DirectoryBuilder builder;
  private final Problems problems;
  private final DeviceReader devices;

  DomainReader(String source, DirectoryBuilder builder, Problems problems) {
    this.source = source;
    this.builder = builder;
    this.problems = problems;
    this.devices = new DeviceReader(problems);
  }

  void read(List<ConfigElement> domains) {
    for (ConfigElement domain : domains) {
      String name = domain.attribute("name", "").strip();
      if (!domain.name().equals("domain")) {
        ParamElements.unknownElement(
            domain, KnownWords.DIRECTORY.element(), KnownWords.DIRECTORY.children(), problems);
      } else if (name.isEmpty()) {
        problems.error(domain.location(), "a domain needs name=\"...\"; it is left out");
      } else {
        domain(domain, builder.domain(name));
      }
    }
  }

  private void domain(ConfigElement domain, DomainBuilder target) {
    KnownWords.DOMAIN.check(domain, problems);
    Inherited settings = Inherited.NOTHING.within(domain, problems);
    users(domain, Optional.empty(), settings, target);
    for (ConfigElement groups : domain.children("groups").toList()) {
      KnownWords.GROUPS.check(groups, problems);
      groups.children("group").forEach(group -> group(group, settings, target));
    }
  }

  private void group(ConfigElement group, Inherited ofDomain, DomainBuilder target) {
    KnownWords.GROUP.check(group, problems);
    String name = group.attribute("name", "").strip();
    if (name.isEmpty()) {
      problems.warning(group.location(), "a group needs name=\"...\"; its users are in no group");
    } else {
      target.group(name);
    }
    Optional<String> named = Optional.of(name).filter(text -> !text.isEmpty());
    users(group, named, ofDomain.within(group, problems), target);
  }

  /** Users stand directly in a domain or group, or in a list there. */
  private void users(
      ConfigElement parent, Optional<String> group, Inherited settings, DomainBuilder target) {
    for (ConfigElement child : parent.children()) {
      if (child.name().equals("user")) {
        user(child, group, settings, target);
      } else if (child.name().equals("users")) {
        KnownWords.USERS.check(child, problems);
        child.children("user").forEach(user -> user(user, group, settings, target));
      }
    }
  }

  private void user(
      ConfigElement user, Optional<String> group, Inherited outer, DomainBuilder target) {
    KnownWords.USER.check(user, problems);
    String id = user.attribute("id", "").strip();
    String type = user.attribute("type", "");
    if (id.isEmpty()) {
      problems.error(
          user.location(),
          "a user needs id=\"...\", its number or the phone's name; it is left out");
    } else if (type.equals(POINTER)) {
      pointer(id, user, group, target);
    } else {
      warnOfType(user, type);
      target.add(read(id, user, group, outer, target));
    }
  }

  private void pointer(
      String id, ConfigElement user, Optional<String> group, DomainBuilder target) {
    if (group.isPresent()) {
      target.point(group.get(), id, user.location());
    } else {
      problems.warning(
          user.location(), "a pointer puts a user into the group it stands in; here is none");
    }
  }

  private void warnOfType(ConfigElement user, String type) {
    if (!type.isEmpty()) {
      problems.warningOfKind(
          "user type " + type,
          user.location(),
          "a user has no type \""
              + type
              + "\"; \""
              + POINTER
              + "\" makes it one, without it is a user");
    }
  }

  private ReadUser read(
      String id,
      ConfigElement user,
      Optional<String> group,
      Inherited outer,
      DomainBuilder target) {
    Inherited settings = outer.within(user, problems);
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, ConfigValue> attribute : user.attributes().entrySet()) {
      attributes.put(attribute.getKey(), attribute.getValue().text());
    }
    Optional<Device> device =
        user.child("skinny").isPresent()
            ? Optional.of(devices.read(id, target.name(), user, settings))
            : Optional.empty();
    return new ReadUser(id, source, group, attributes, settings, device, user.location());
  }
}
