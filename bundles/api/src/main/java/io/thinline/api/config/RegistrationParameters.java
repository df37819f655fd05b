package io.thinline.api.config;

import static io.thinline.api.config.Parameter.Effect.NEXT_REGISTRATION;

import java.net.InetSocketAddress;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What phones are told while they register, of profiles and of devices. */
public final class RegistrationParameters {
  private static final String SINCE = "0.1";
  private static final int MOST_SERVERS = 5;
  private static final int STANDARD_PORT = 2000;
  private static final int LONGEST_NAME = 47;
  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

  /** A bare IPv6 address has no port: its last digits could not be told from one. */
  private static final Pattern SERVER =
      Pattern.compile(
          "(?:\\[([0-9a-fA-F:.]+)]|([A-Za-z0-9][A-Za-z0-9._-]*))(?::([0-9]{1,5}))?|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");

  /** How a phone is told the words of soft keys and prompts. */
  public enum LabelForm {
    /** As text below version 6, as CallManager 3.x did, and as codes from there. */
    AUTO,
    /** In English. */
    TEXT,
    /** As codes of the phone's dictionary, which it shows in its own language. */
    CODES
  }

  public static final Parameter<ZoneId> TIME_ZONE =
      Parameter.own(
          "time-zone",
          zone(),
          "",
          "",
          "Time zone of the phones' clocks, such as Europe/Berlin; the server's when empty.",
          SINCE,
          NEXT_REGISTRATION);
  public static final Parameter<LabelForm> SOFT_KEY_LABELS =
      Parameter.own(
          "soft-key-labels",
          labelForm(),
          "auto",
          "",
          "Words of soft keys and prompts: text, codes of the phone's own dictionary, or what its version knows.",
          SINCE,
          NEXT_REGISTRATION);
  public static final Parameter<List<InetSocketAddress>> SERVERS =
      Parameter.own(
          "servers",
          servers(),
          "",
          "",
          "Servers named to a phone that asks, the first one first; this one when empty.",
          SINCE,
          NEXT_REGISTRATION);

  public static final List<Parameter<?>> ALL = List.of(TIME_ZONE, SOFT_KEY_LABELS, SERVERS);

  /** Of a device; wins over {@link #TIME_ZONE} of its profile. */
  public static final Parameter<ZoneId> DEVICE_TIME_ZONE = ofDevice(TIME_ZONE);

  /** Of a device; wins over {@link #SOFT_KEY_LABELS} of its profile. */
  public static final Parameter<LabelForm> DEVICE_SOFT_KEY_LABELS = ofDevice(SOFT_KEY_LABELS);

  /** Of a device: for modules that do not announce themselves. */
  public static final Parameter<List<String>> DEVICE_EXPANSION_MODULES =
      Parameter.own(
          "skinny-expansion-modules",
          new ParameterType<>(
              "names of expansion modules with a comma between them, such as 7914,7914",
              text -> Optional.of(items(text))),
          "",
          "",
          "Expansion modules of the phone, nearest first.",
          SINCE,
          NEXT_REGISTRATION);

  /** Those of devices. */
  public static final List<Parameter<?>> OF_DEVICES =
      List.of(DEVICE_TIME_ZONE, DEVICE_SOFT_KEY_LABELS, DEVICE_EXPANSION_MODULES);

  private RegistrationParameters() {}

  private static <T> Parameter<T> ofDevice(Parameter<T> ofProfile) {
    return Parameter.own(
        "skinny-" + ofProfile.name(),
        ofProfile.type(),
        ofProfile.standard(),
        ofProfile.unit(),
        ofProfile.description(),
        ofProfile.since(),
        ofProfile.effect());
  }

  private static ParameterType<ZoneId> zone() {
    return new ParameterType<>(
        "a time zone such as Europe/Berlin, America/New_York or UTC, or empty for the server's",
        RegistrationParameters::readZone);
  }

  private static Optional<ZoneId> readZone(String text) {
    if (text.isEmpty()) {
      return Optional.of(ZoneId.systemDefault());
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ParameterType<LabelForm> labelForm() {
    return new ParameterType<>(
        "auto, text or codes",
        text ->
            Arrays.stream(LabelForm.values())
                .filter(form -> form.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst());
  }

  /** Unresolved: a name is looked up when a phone asks. */
  private static ParameterType<List<InetSocketAddress>> servers() {
    return new ParameterType<>(
        "up to "
            + MOST_SERVERS
            + " addresses or names, each of at most "
            + LONGEST_NAME
            + " characters and with :port unless it is "
            + STANDARD_PORT
            + ", such as 192.0.2.1,pbx2.example.org:2001,[2001:db8::1]:2000",
        RegistrationParameters::readServers);
  }

  private static Optional<List<InetSocketAddress>> readServers(String text) {
    List<InetSocketAddress> servers = new ArrayList<>();
    for (String item : items(text)) {
      Optional<InetSocketAddress> server = readServer(item);
      if (server.isEmpty()) {
        return Optional.empty();
      }
      servers.add(server.get());
    }
    return servers.size() <= MOST_SERVERS ? Optional.of(List.copyOf(servers)) : Optional.empty();
  }

  private static Optional<InetSocketAddress> readServer(String text) {
    Matcher matcher = SERVER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String bracketed = matcher.group(1);
    String plain = matcher.group(2);
    String host = bracketed != null ? bracketed : plain != null ? plain : matcher.group(4);
    int port = matcher.group(3) == null ? STANDARD_PORT : Integer.parseInt(matcher.group(3));
    boolean possible =
        host.length() <= LONGEST_NAME
            && ParameterType.address().read(host).isPresent()
            && port >= 1
            && port <= 65_535;
    return possible
        ? Optional.of(InetSocketAddress.createUnresolved(host, port))
        : Optional.empty();
  }

  private static List<String> items(String text) {
    return SEPARATOR.splitAsStream(text).filter(item -> !item.isEmpty()).toList();
  }
}
