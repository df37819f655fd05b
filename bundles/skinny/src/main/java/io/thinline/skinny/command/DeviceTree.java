package io.thinline.skinny.command;

import io.thinline.api.directory.Button;
import io.thinline.api.phone.AudioPath;
import io.thinline.api.phone.ConnectionStatistics;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneAlarm;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.ReportedText;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known of a phone, as a tree. What it has not told is left out. */
final class DeviceTree {
  private static final String CONTROL_CHARACTERS = "[\\x00-\\x1F\\x7F-\\x9F]";

  private DeviceTree() {}

  static Map<String, Object> of(PhoneDetails details) {
    Map<String, Object> tree = new LinkedHashMap<>();
    registration(tree, details);
    capabilities(tree, details);
    Map<String, Object> buttons = new LinkedHashMap<>();
    details
        .buttons()
        .forEach(button -> buttons.put(Integer.toString(button.position()), button(button)));
    tree.put("Buttons", buttons);
    reports(tree, details);
    return tree;
  }

  private static void registration(Map<String, Object> tree, PhoneDetails details) {
    Phone phone = details.phone();
    tree.put("Device", phone.name());
    tree.put("Profile", phone.profile());
    tree.put("Domain", phone.domain());
    tree.put("State", Answers.words(phone.state()));
    tree.put("Since", Answers.time(phone.since()));
    details.pendingRestart().ifPresent(why -> tree.put("Pending restart", why));
    tree.put("Connected from", address(phone.address()));
    tree.put("TLS", Answers.yesNo(phone.secure()));
    tree.put("Address", details.announcedAddress());
    tree.put("Model", phone.model());
    tree.put("Model number", details.modelNumber());
    tree.put("Load", phone.load());
    tree.put("Protocol", phone.protocol() + " " + phone.version());
    tree.put("Features", String.join(" ", details.features()));
    tree.put("User id", details.userId());
    tree.put("Instance", details.instance());
  }

  private static void capabilities(Map<String, Object> tree, PhoneDetails details) {
    tree.put("Codecs", String.join(" ", details.codecs()));
    tree.put("Streams", details.maxStreams());
    details.rtpPort().ifPresent(port -> tree.put("RTP port", port));
    for (AudioPath path : details.audioPaths()) {
      tree.put(path.name(), (path.state() + " " + path.capability()).strip());
    }
    if (!details.modules().isEmpty()) {
      tree.put("Expansion modules", printable(String.join("; ", details.modules())));
    }
    details.availableLines().ifPresent(lines -> tree.put("Available lines", lines));
  }

  private static String button(Button button) {
    return String.join(" ", button.type().configName(), button.value(), quoted(button.label()))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  private static String quoted(String label) {
    return label.isEmpty() ? "" : '"' + label + '"';
  }

  private static void reports(Map<String, Object> tree, PhoneDetails details) {
    details.alarm().ifPresent(alarm -> tree.put("Last alarm", alarm(alarm)));
    details.xmlAlarm().ifPresent(alarm -> tree.put("Last XML alarm", text(alarm)));
    details.location().ifPresent(location -> tree.put("Location", text(location)));
    if (!details.statistics().isEmpty()) {
      Map<String, Object> calls = new LinkedHashMap<>();
      details.statistics().forEach(one -> calls.put(key(calls, one), statistics(one)));
      tree.put("Statistics", calls);
    }
  }

  private static Map<String, Object> alarm(PhoneAlarm alarm) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Time", Answers.time(alarm.time()));
    tree.put("Severity", alarm.severity());
    alarm.number().ifPresent(number -> tree.put("Reason", number));
    tree.put("Text", printable(alarm.text()));
    tree.put("Parameters", alarm.param1() + " " + alarm.param2());
    return tree;
  }

  private static Map<String, Object> text(ReportedText report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Time", Answers.time(report.time()));
    tree.put("Text", printable(report.text()));
    return tree;
  }

  /** The call, which may tell twice. */
  private static String key(Map<String, Object> taken, ConnectionStatistics statistics) {
    String call = "Call " + statistics.callId();
    String key = call;
    for (int more = 2; taken.containsKey(key); more++) {
      key = call + " (" + more + ")";
    }
    return key;
  }

  private static String statistics(ConnectionStatistics one) {
    List<String> words =
        List.of(
            Answers.time(one.time()),
            "line " + printable(one.directoryNumber()),
            "sent " + one.packetsSent(),
            "received " + one.packetsReceived(),
            "lost " + one.packetsLost(),
            "jitter " + one.jitter(),
            "latency " + one.latency() + " ms",
            printable(one.quality()));
    return String.join(", ", words.stream().filter(word -> !word.isEmpty()).toList());
  }

  static String address(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  /** Phones write what they like. */
  static String printable(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll(CONTROL_CHARACTERS, "?");
  }
}
