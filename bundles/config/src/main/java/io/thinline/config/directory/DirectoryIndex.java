package io.thinline.config.directory;

import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The users and devices of one configuration, every look-up a map. Immutable. */
public final class DirectoryIndex implements DirectoryService {
  public static final DirectoryIndex EMPTY = new DirectoryIndex(Map.of());

  private final Map<String, DomainIndex> domains;
  private final List<String> names;

  DirectoryIndex(Map<String, DomainIndex> domains) {
    this.domains = new TreeMap<>(domains);
    this.names = List.copyOf(this.domains.keySet());
  }

  /** How many devices there are. */
  public int size() {
    return domains.values().stream().mapToInt(domain -> domain.devices().size()).sum();
  }

  /** How many users there are, devices among them. */
  public int userCount() {
    return domains.values().stream().mapToInt(domain -> domain.users().size()).sum();
  }

  @Override
  public List<String> domains() {
    return names;
  }

  @Override
  public Optional<User> user(String domain, String idOrAlias) {
    return find(domain).flatMap(found -> found.user(idOrAlias));
  }

  @Override
  public List<User> users(String domain) {
    return find(domain).map(DomainIndex::sortedUsers).orElse(List.of());
  }

  @Override
  public List<String> groups(String domain) {
    return find(domain).map(found -> List.copyOf(found.groups().keySet())).orElse(List.of());
  }

  @Override
  public List<User> group(String domain, String name) {
    return find(domain).map(found -> found.groups().get(name)).orElse(List.of());
  }

  @Override
  public Optional<Device> device(String domain, String name) {
    return find(domain).map(found -> found.devices().get(name));
  }

  @Override
  public List<Device> devices(String domain) {
    return find(domain).map(DomainIndex::sortedDevices).orElse(List.of());
  }

  @Override
  public List<LineAppearance> appearances(String domain, String number) {
    return find(domain).map(found -> found.appearances().get(number)).orElse(List.of());
  }

  @Override
  public List<String> lines(String domain) {
    return find(domain).map(DomainIndex::lines).orElse(List.of());
  }

  private Optional<DomainIndex> find(String domain) {
    return Optional.ofNullable(domains.get(domain));
  }
}
