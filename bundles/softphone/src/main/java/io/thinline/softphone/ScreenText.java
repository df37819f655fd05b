package io.thinline.softphone;

import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Tone;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A phone drawn in characters. */
final class ScreenText {
  private static final int WIDTH = 62;
  private static final Map<LampMode, String> LAMPS =
      Map.of(
          LampMode.OFF, "( )",
          LampMode.ON, "(O)",
          LampMode.WINK, "(o)",
          LampMode.FLASH, "(+)",
          LampMode.BLINK, "(*)");

  private ScreenText() {}

  static String of(Screen screen) {
    List<String> rows = new ArrayList<>();
    String edge = "+" + "-".repeat(WIDTH + 2) + "+";
    rows.add(edge);
    row(rows, sides(screen.device() + "  " + screen.model(), screen.time()));
    row(rows, registration(screen));
    rows.add(edge);
    screen.buttons().forEach(button -> row(rows, button(button)));
    if (!screen.buttons().isEmpty()) {
      rows.add(edge);
    }
    screen
        .application()
        .ifPresent(
            application -> {
              application(rows, application);
              rows.add(edge);
            });
    screen.calls().forEach(call -> call(rows, screen, call));
    if (!screen.notification().isEmpty()) {
      row(rows, "! " + screen.notification());
    }
    if (screen.calls().isEmpty()) {
      row(rows, screen.prompt());
    }
    row(rows, keys(screen.softKeys()));
    rows.add(edge);
    row(rows, body(screen));
    row(rows, media(screen));
    rows.add(edge);
    return String.join("\n", rows);
  }

  private static String registration(Screen screen) {
    String state = screen.registration().toString();
    String version = screen.registered() ? ", version " + screen.version() : "";
    String notice = screen.notice().isEmpty() ? "" : ": " + screen.notice();
    return state + version + notice;
  }

  private static String button(Screen.Button button) {
    String lamp = LAMPS.getOrDefault(button.lamp(), "(?)");
    String label = button.label().equals(button.number()) ? "" : "  " + button.label();
    String forward = button.forward().isEmpty() ? "" : "  -> " + button.forward();
    String type = button.type().equals("Line") ? "" : "  [" + button.type() + "]";
    return lamp + " " + button.number() + label + forward + type;
  }

  private static void call(List<String> rows, Screen screen, Screen.Call call) {
    String parties = call.parties().map(Parties::toString).orElse(call.digits());
    boolean chosen = screen.calls().size() > 1 && call.callReference() == screen.highlighted();
    String left = (chosen ? "> " : "") + call.state() + "  " + parties;
    row(rows, sides(left, (call.marked() ? "marked, " : "") + "line " + call.lineInstance()));
    if (!call.prompt().isEmpty()) {
      row(rows, "  " + call.prompt());
    }
  }

  private static void application(List<String> rows, Screen.Application application) {
    row(rows, application.title());
    application.text().lines().forEach(line -> row(rows, line));
    for (int i = 0; i < application.items().size(); i++) {
      row(rows, "  " + (i + 1) + " " + application.items().get(i).label());
    }
    if (!application.prompt().isEmpty()) {
      row(rows, application.prompt());
    }
    row(
        rows,
        application.keys().stream()
            .map(key -> "[" + key.label() + "]")
            .collect(Collectors.joining(" ")));
  }

  private static String keys(List<SoftKey> keys) {
    return keys.stream().map(key -> "[" + key.label() + "]").collect(Collectors.joining(" "));
  }

  private static String body(Screen screen) {
    List<String> parts = new ArrayList<>();
    if (screen.ringing()) {
      parts.add("rings (" + screen.ringer() + ")");
    }
    if (!screen.tone().equals(Tone.SILENCE)) {
      parts.add("plays " + screen.tone());
    }
    parts.add(ear(screen));
    if (!screen.microphone()) {
      parts.add("microphone off");
    }
    if (screen.messageLamp()) {
      parts.add("message lamp on");
    }
    return String.join(", ", parts);
  }

  private static String ear(Screen screen) {
    if (screen.speaker()) {
      return "speaker on";
    }
    return screen.headset() ? "headset on" : screen.handset() ? "handset lifted" : "on hook";
  }

  private static String media(Screen screen) {
    if (screen.listening().isEmpty() && screen.sending().isEmpty()) {
      return "no RTP";
    }
    return ("RTP in " + addresses(screen.listening()) + ", out " + addresses(screen.sending()));
  }

  private static String addresses(List<InetSocketAddress> addresses) {
    return addresses.isEmpty()
        ? "none"
        : addresses.stream()
            .map(address -> address.getAddress().getHostAddress() + ":" + address.getPort())
            .collect(Collectors.joining(" "));
  }

  private static String sides(String left, String right) {
    int gap = Math.max(1, WIDTH - left.length() - right.length());
    return left + " ".repeat(gap) + right;
  }

  private static void row(List<String> rows, String text) {
    String shown = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
    rows.add("| " + shown + " ".repeat(WIDTH - shown.length()) + " |");
  }
}
