package io.thinline.callcontrol.command;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegStatistics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All that is known of a leg, as a tree. What is not known is left out. */
final class LegTree {
  private LegTree() {}

  static Map<String, Object> of(Leg leg, Instant now) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Id", leg.uuid());
    tree.put("Reference", leg.reference());
    tree.put("Endpoint", LegTexts.printable(leg.endpoint()));
    tree.put("Direction", leg.inbound() ? "inbound" : "outbound");
    tree.put("State", LegTexts.words(leg.state()));
    present(tree, "Hold", LegTexts.hold(leg));
    if (leg.preserved()) {
      tree.put("Preserved", "its phone is gone, its audio goes on");
    }
    leg.endCause().ifPresent(cause -> tree.put("Cause", cause.name() + " (" + cause.q850() + ")"));
    present(tree, "Party", LegTexts.party(leg.party()));
    present(tree, "Far party", LegTexts.party(leg.far()));
    present(tree, "Destination", LegTexts.printable(leg.destinationNumber()));
    present(tree, "Dialplan", variable(leg, "dialplan"));
    present(tree, "Context", variable(leg, "context"));
    tree.put("Began", LegTexts.time(leg.created()));
    tree.put("Age", LegTexts.clock(LegTexts.age(leg, now)));
    present(tree, "Codec", LegTexts.codec(leg));
    present(tree, "RTP address", LegTexts.rtpAddress(leg));
    leg.statistics().ifPresent(counted -> tree.put("Statistics", statistics(counted)));
    Map<String, Object> variables = new TreeMap<>();
    leg.variables().forEach((name, value) -> variables.put(name, LegTexts.printable(value)));
    tree.put("Variables", variables);
    return tree;
  }

  private static Map<String, Object> statistics(LegStatistics counted) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Packets sent", counted.packetsSent());
    tree.put("Octets sent", counted.octetsSent());
    tree.put("Packets received", counted.packetsReceived());
    tree.put("Octets received", counted.octetsReceived());
    tree.put("Packets lost", counted.packetsLost());
    tree.put("Jitter", counted.jitter().toMillis() + " ms");
    tree.put("Latency", counted.latency().toMillis() + " ms");
    return tree;
  }

  private static String variable(Leg leg, String name) {
    return LegTexts.printable(leg.variable(name).orElse(""));
  }

  private static void present(Map<String, Object> tree, String name, String value) {
    if (!value.isEmpty()) {
      tree.put(name, value);
    }
  }
}
