package io.thinline.callcontrol.command;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How operators name legs: by the beginning of the uuid as far as no other begins so, with who it
 * is behind a colon or without, or by the call reference. Call thread only.
 */
final class LegIds {
  private static final int SHORTEST = 8;

  /** Legs in an error; more help nobody. */
  private static final int MOST_NAMED = 10;

  private final List<Leg> legs;
  private final Map<Leg, String> ids;

  private LegIds(List<Leg> legs, Map<Leg, String> ids) {
    this.legs = legs;
    this.ids = ids;
  }

  /**
   * @param endedToo whether legs that have ended can be named
   */
  static LegIds of(CallControl control, boolean endedToo) {
    List<Leg> ended = control.endedLegs();
    List<Leg> living = control.legs();
    List<Leg> all = Stream.concat(living.stream(), ended.stream()).toList();
    return new LegIds(endedToo ? all : living, ids(all));
  }

  private static Map<Leg, String> ids(List<Leg> legs) {
    TreeMap<String, Leg> sorted = new TreeMap<>();
    legs.forEach(leg -> sorted.putIfAbsent(leg.uuid(), leg));
    Map<Leg, String> ids = new HashMap<>();
    for (Leg leg : legs) {
      String uuid = leg.uuid();
      int shared =
          Math.max(shared(uuid, sorted.lowerKey(uuid)), shared(uuid, sorted.higherKey(uuid)));
      ids.put(leg, uuid.substring(0, Math.min(uuid.length(), Math.max(SHORTEST, shared + 1))));
    }
    return ids;
  }

  private static int shared(String uuid, @Nullable String neighbour) {
    int length = 0;
    while (neighbour != null
        && length < Math.min(uuid.length(), neighbour.length())
        && uuid.charAt(length) == neighbour.charAt(length)) {
      length++;
    }
    return length;
  }

  String id(Leg leg) {
    return ids.getOrDefault(leg, leg.uuid());
  }

  /** With who it is, as completion offers it: {@code 3f2a91bc:1101-1102}. */
  String named(Leg leg) {
    String who = leg.party().number().isEmpty() ? leg.endpoint() : leg.party().number();
    return id(leg)
        + ":"
        + plain(who)
        + (leg.far().number().isEmpty() ? "" : "-" + plain(leg.far().number()));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{Alnum}*+./_-]", "_");
  }

  /** Those the word can mean: one, if it is right. */
  List<Leg> find(String word) {
    List<Leg> whole = meant(word);
    int colon = word.lastIndexOf(':');
    return whole.isEmpty() && colon > 0 ? meant(word.substring(0, colon)) : whole;
  }

  private List<Leg> meant(String word) {
    List<Leg> exact =
        legs.stream()
            .filter(
                leg -> leg.uuid().equals(word) || Integer.toString(leg.reference()).equals(word))
            .limit(1)
            .toList();
    return exact.isEmpty() && !word.isEmpty()
        ? legs.stream().filter(leg -> leg.uuid().startsWith(word)).toList()
        : exact;
  }

  /** Why the word names no leg, and what would. */
  String notOne(String word, List<Leg> found) {
    if (!found.isEmpty()) {
      return "-ERR \"" + word + "\" can be several legs: " + some(found);
    }
    return legs.isEmpty()
        ? "-ERR no leg \"" + word + "\": there is no call"
        : "-ERR no leg \"" + word + "\"; there are " + some(legs);
  }

  private String some(List<Leg> of) {
    String first = String.join(", ", of.stream().limit(MOST_NAMED).map(this::named).toList());
    return of.size() <= MOST_NAMED
        ? first
        : first + " and " + (of.size() - MOST_NAMED) + " more, see " + CallListCommand.NAME;
  }

  List<String> completing(String typed) {
    return legs.stream().map(this::named).filter(word -> word.startsWith(typed)).sorted().toList();
  }
}
