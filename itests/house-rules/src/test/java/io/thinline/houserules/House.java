package io.thinline.houserules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of the house: every bundle and what it may know of the others. */
final class House {
  static final String ROOT = "io.thinline";

  static final List<Room> ROOMS =
      List.of(
          Room.exporting("api"),
          Room.of("spine", "api"),
          Room.exporting("sccp"),
          Room.of("config", "api"),
          Room.of("dialplan", "api"),
          Room.of("callcontrol", "api"),
          Room.of("media", "api"),
          Room.of("skinny", "api", "sccp"),
          Room.of("events", "api"),
          Room.of("cdr", "api"),
          Room.of("mwi", "api"),
          Room.of("commands", "api"),
          Room.of("camel", "api"),
          Room.of("routes", "api"),
          Room.of("shell", "api"),
          Room.exporting("softphone", "api", "sccp"));

  /** Modules that carry somebody else's work as a bundle, and nothing of ours. */
  static final Set<String> CARRIERS =
      Set.of(
          "camel-runtime",
          "camel-http",
          "camel-sjms2",
          "camel-paho-mqtt5",
          "camel-kafka",
          "camel-spring-rabbitmq",
          "camel-netty-http");

  /** The only bundle that knows Karaf. */
  static final String KARAF_FACE = "shell";

  /** Services of spine: the only ones that may be injected into a constructor. */
  static final Set<String> FLOOR_SERVICES =
      Set.of("io.thinline.api.time.CallThread", "io.thinline.api.event.EventStream");

  /** Bundles whose code runs on the call thread. */
  static final Set<String> CALL_CODE = Set.of("callcontrol", "dialplan", "media", "skinny");

  /** Packages of api by height: each may depend on lower ones only; command stands alone. */
  static final Map<String, Integer> API_HEIGHTS =
      Map.ofEntries(
          Map.entry("time", 0),
          Map.entry("life", 0),
          Map.entry("config", 1),
          Map.entry("directory", 2),
          Map.entry("media", 2),
          Map.entry("event", 2),
          Map.entry("store", 2),
          Map.entry("call", 3),
          Map.entry("mailbox", 4),
          Map.entry("dialplan", 4),
          Map.entry("phone", 5),
          Map.entry("presence", 5));

  private House() {}

  static Optional<Room> room(String name) {
    return ROOMS.stream().filter(room -> room.name().equals(name)).findFirst();
  }

  /** The room a package or class name of ours belongs to. */
  static Optional<String> roomOf(String dotted) {
    if (!dotted.startsWith(ROOT + ".")) {
      return Optional.empty();
    }
    return Optional.of(dotted.substring(ROOT.length() + 1).split("\\.")[0]);
  }
}
