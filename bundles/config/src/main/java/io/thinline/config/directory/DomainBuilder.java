package io.thinline.config.directory;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.User;
import io.thinline.config.tree.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects a domain; the first user of a name counts. */
final class DomainBuilder {
  private final String name;
  private final Problems problems;
  private final Map<String, ReadUser> users = new LinkedHashMap<>();

  /** Users and pointers by group, in the order written. */
  private final Map<String, List<Member>> groups = new LinkedHashMap<>();

  private record Member(String id, boolean pointer, SourceLocation location) {}

  DomainBuilder(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  String name() {
    return name;
  }

  void group(String group) {
    groups.computeIfAbsent(group, first -> new ArrayList<>());
  }

  void point(String group, String id, SourceLocation location) {
    members(group).add(new Member(id, true, location));
  }

  void add(ReadUser user) {
    ReadUser first = users.putIfAbsent(user.id(), user);
    if (first == null) {
      user.group()
          .ifPresent(group -> members(group).add(new Member(user.id(), false, user.location())));
    } else if (first.source().equals(user.source())) {
      problems.error(
          user.location(),
          user.id() + " is already at " + first.location() + "; this one is left out");
    } else {
      problems.warning(
          user.location(),
          user.id()
              + " of source "
              + user.source()
              + " is left out, that at "
              + first.location()
              + " of source "
              + first.source()
              + " counts");
    }
  }

  private List<Member> members(String group) {
    return groups.computeIfAbsent(group, first -> new ArrayList<>());
  }

  DomainIndex build() {
    Map<String, Set<String>> membersOf = new LinkedHashMap<>();
    Map<String, Set<String>> pointedTo = new HashMap<>();
    groups.forEach((group, members) -> follow(group, members, membersOf, pointedTo));
    Map<String, User> built = new HashMap<>();
    Map<String, Device> devices = new HashMap<>();
    Map<List<String>, List<String>> shared = new HashMap<>();
    for (ReadUser user : users.values()) {
      Set<String> all = new LinkedHashSet<>();
      user.group().ifPresent(all::add);
      all.addAll(pointedTo.getOrDefault(user.id(), Set.of()));
      List<String> list = List.copyOf(all);
      built.put(user.id(), user.in(name, shared.computeIfAbsent(list, same -> list)));
      user.device().ifPresent(device -> devices.put(user.id(), device));
    }
    return DomainIndex.of(built, aliases(built), membersOf, devices);
  }

  private void follow(
      String group,
      List<Member> members,
      Map<String, Set<String>> membersOf,
      Map<String, Set<String>> pointedTo) {
    Set<String> ids = new LinkedHashSet<>();
    for (Member member : members) {
      if (!users.containsKey(member.id())) {
        problems.warning(
            member.location(),
            "a pointer to " + member.id() + ", but " + name + " has no such user; it is left out");
      } else if (ids.add(member.id()) && member.pointer()) {
        pointedTo.computeIfAbsent(member.id(), first -> new LinkedHashSet<>()).add(group);
      }
    }
    membersOf.put(group, ids);
  }

  private Map<String, User> aliases(Map<String, User> built) {
    Map<String, User> aliases = new HashMap<>();
    for (String id : users.keySet()) {
      User user = built.get(id);
      if (user != null) {
        user.numberAlias().ifPresent(alias -> alias(alias, user, built, aliases));
      }
    }
    return aliases;
  }

  private void alias(String alias, User user, Map<String, User> byId, Map<String, User> aliases) {
    User same = byId.get(alias);
    User before = same == null ? aliases.putIfAbsent(alias, user) : same;
    if (before != null && !before.id().equals(user.id())) {
      problems.warning(
          user.location(),
          "number-alias=\""
              + alias
              + "\" of "
              + user.id()
              + " finds "
              + before.id()
              + " at "
              + before.location()
              + (same == null ? ", which has the same alias" : ", whose id it is"));
    }
  }
}
