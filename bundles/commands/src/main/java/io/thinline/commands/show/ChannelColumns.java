package io.thinline.commands.show;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.media.MediaDescription;
import io.thinline.commands.system.HostName;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a column of FreeSWITCH's channels says of a leg. Call thread only. */
final class ChannelColumns {
  /** All columns of a channel, in FreeSWITCH 1.10's order. */
  static final List<String> CHANNEL;

  /** Those of a leg in {@code show detailed_calls}. */
  static final List<String> DETAILED;

  /** Those of the first leg in {@code show calls}. */
  static final List<String> BASIC;

  /** Those of the second leg there. */
  static final List<String> BASIC_OTHER;

  private static final Map<String, String> BIT_RATES =
      Map.of(
          "PCMU", "64000",
          "PCMA", "64000",
          "G722", "64000",
          "G723", "6300",
          "G728", "16000",
          "G729", "8000",
          "GSM", "13200",
          "iLBC", "13330");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Map<String, Function<Leg, String>> COLUMNS = columns();

  static {
    CHANNEL = List.copyOf(COLUMNS.keySet());
    DETAILED = CHANNEL.stream().filter(name -> !name.startsWith("initial_")).toList();
    List<String> left =
        List.of(
            "application",
            "application_data",
            "dialplan",
            "context",
            "read_codec",
            "read_rate",
            "read_bit_rate",
            "write_codec",
            "write_rate",
            "write_bit_rate",
            "secure");
    List<String> both =
        DETAILED.stream().filter(name -> !left.contains(name) && !name.equals("hostname")).toList();
    int sent = both.indexOf("sent_callee_name");
    BASIC =
        Stream.of(both.subList(0, sent), List.of("hostname"), both.subList(sent, both.size()))
            .flatMap(List::stream)
            .toList();
    BASIC_OTHER = both.stream().filter(name -> !name.equals("call_uuid")).toList();
  }

  private ChannelColumns() {}

  /** A name or text that came from a phone or a dialplan must not begin a line of its own. */
  static String of(Leg leg, String column) {
    return COLUMNS.get(column).apply(leg).replaceAll("\\p{Cntrl}", " ");
  }

  private static Map<String, Function<Leg, String>> columns() {
    Map<String, Function<Leg, String>> all = new LinkedHashMap<>();
    all.put("uuid", Leg::uuid);
    all.put("direction", leg -> leg.inbound() ? "inbound" : "outbound");
    all.put("created", leg -> stamp(leg.created()));
    all.put("created_epoch", leg -> Long.toString(leg.created().getEpochSecond()));
    all.put("name", leg -> leg.variable("channel_name").orElseGet(leg::endpoint));
    all.put("state", leg -> leg.variable("state").orElseGet(() -> state(leg)));
    variable(all, "cid_name", "caller_id_name");
    variable(all, "cid_num", "caller_id_number");
    variable(all, "ip_addr", "network_addr");
    all.put("dest", Leg::destinationNumber);
    variable(all, "application", "current_application");
    variable(all, "application_data", "current_application_data");
    variable(all, "dialplan", "dialplan");
    variable(all, "context", "context");
    codec(all, "read");
    codec(all, "write");
    all.put("secure", leg -> "");
    all.put("hostname", leg -> HostName.get());
    variable(all, "presence_id", "presence_id");
    variable(all, "presence_data", "presence_data");
    variable(all, "accountcode", "accountcode");
    all.put("callstate", leg -> leg.variable("callstate").orElseGet(() -> callState(leg)));
    variable(all, "callee_name", "callee_id_name");
    variable(all, "callee_num", "callee_id_number");
    all.put("callee_direction", leg -> "");
    all.put("call_uuid", leg -> leg.call().uuid());
    all.put("sent_callee_name", leg -> leg.inbound() ? leg.far().name() : "");
    all.put("sent_callee_num", leg -> leg.inbound() ? leg.far().number() : "");
    variable(all, "initial_cid_name", "caller_id_name");
    variable(all, "initial_cid_num", "caller_id_number");
    variable(all, "initial_ip_addr", "network_addr");
    all.put("initial_dest", Leg::destinationNumber);
    variable(all, "initial_dialplan", "dialplan");
    variable(all, "initial_context", "context");
    return all;
  }

  /** A leg's variable of the column's own name wins: the switch may know better. */
  private static void variable(
      Map<String, Function<Leg, String>> all, String column, String variable) {
    all.put(column, leg -> leg.variable(column).or(() -> leg.variable(variable)).orElse(""));
  }

  private static void codec(Map<String, Function<Leg, String>> all, String side) {
    Function<Leg, String> name =
        leg ->
            leg.variable(side + "_codec").or(() -> audio(leg, it -> it.codec().name())).orElse("");
    all.put(side + "_codec", name);
    all.put(
        side + "_rate",
        leg ->
            leg.variable(side + "_rate")
                .or(() -> audio(leg, it -> Integer.toString(it.codec().clockRate())))
                .orElse(""));
    all.put(side + "_bit_rate", leg -> BIT_RATES.getOrDefault(name.apply(leg), ""));
  }

  private static Optional<String> audio(Leg leg, Function<MediaDescription, String> part) {
    return leg.audio().map(part);
  }

  private static String stamp(Instant time) {
    return STAMP.withZone(ZoneId.systemDefault()).format(time);
  }

  private static String state(Leg leg) {
    return switch (leg.state()) {
      case DIALING, OFFERED -> "CS_INIT";
      case ROUTING, ALERTING -> "CS_EXECUTE";
      case RINGING -> "CS_CONSUME_MEDIA";
      case ANSWERED -> leg.inbound() ? "CS_EXECUTE" : "CS_EXCHANGE_MEDIA";
      case ENDED -> "CS_HANGUP";
    };
  }

  private static String callState(Leg leg) {
    if (leg.state() == LegState.ANSWERED) {
      return leg.held() ? "HELD" : "ACTIVE";
    }
    return switch (leg.state()) {
      case DIALING, OFFERED -> "DOWN";
      case ENDED -> "HANGUP";
      default -> "RINGING";
    };
  }
}
