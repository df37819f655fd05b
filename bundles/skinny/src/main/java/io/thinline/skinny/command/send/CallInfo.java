package io.thinline.skinny.command.send;

import io.thinline.sccp.Feature;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.CallInfoMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shows who calls whom, in the form that the phone knows; what is not said is empty. */
final class CallInfo implements MessageForm {
  private static final Argument<Integer> LINE = Argument.number("line_instance", Target::lines);
  private static final Argument<Integer> CALL = Argument.number("call_id", Target::calls);
  private static final Argument<CallType> TYPE =
      Argument.code("call-type", CallType.class, CallType::of);

  private static final String TYPE_NAME = "call-type";
  private static final List<String> PARAMETERS =
      List.of(
          TYPE_NAME,
          "calling-name",
          "calling-number",
          "called-name",
          "called-number",
          "original-called-name",
          "original-called-number",
          "redirecting-name",
          "redirecting-number");

  @Override
  public String name() {
    return "CallInfoMessage";
  }

  @Override
  public String usage() {
    return name() + " <line_instance> <call_id> <param>=<value>;...";
  }

  @Override
  public Stream<String> candidates(Target target, List<String> before) {
    return switch (before.size()) {
      case 0 -> target.lines();
      case 1 -> target.calls();
      case 2 -> PARAMETERS.stream().map(name -> name + "=");
      default -> Stream.empty();
    };
  }

  @Override
  public Optional<String> send(Target target, List<String> words, String text) {
    if (words.size() < 3) {
      return Optional.of(usage() + ": a word is missing. Parameters: " + parameters());
    }
    Optional<Integer> line = LINE.read(words.get(0));
    Optional<Integer> call = CALL.read(words.get(1));
    if (line.isEmpty() || call.isEmpty()) {
      boolean first = line.isEmpty();
      return Optional.of(
          "\""
              + words.get(first ? 0 : 1)
              + "\" is no "
              + (first ? LINE : CALL).name()
              + ". Allowed: "
              + LINE.allowed());
    }
    Map<String, String> parameters = new TreeMap<>();
    Optional<String> problem = read(String.join(" ", words.subList(2, words.size())), parameters);
    if (problem.isEmpty()) {
      target.send(message(target, line.get(), call.get(), new Parties(parameters)));
    }
    return problem;
  }

  /** What is wrong with them; empty when nothing is. */
  private static Optional<String> read(String text, Map<String, String> into) {
    for (String one : text.split(";", -1)) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? one : one.substring(0, equals);
      String known = name.strip().toLowerCase(Locale.ROOT);
      if (one.isBlank()) {
        continue;
      }
      if (equals < 0 || !PARAMETERS.contains(known)) {
        return Optional.of(
            "\"" + one.strip() + "\" is no <param>=<value>. Parameters: " + parameters());
      }
      into.put(known, one.substring(equals + 1).strip());
    }
    String type = into.getOrDefault(TYPE_NAME, CallType.INBOUND.name());
    return TYPE.read(type).isPresent()
        ? Optional.empty()
        : Optional.of("\"" + type + "\" is no call-type. Allowed: " + TYPE.allowed());
  }

  private static String parameters() {
    return String.join(", ", PARAMETERS);
  }

  private record Parties(Map<String, String> parameters) {
    String get(String name) {
      return parameters.getOrDefault(name, "");
    }

    CallType type() {
      return TYPE.read(parameters.getOrDefault(TYPE_NAME, CallType.INBOUND.name())).orElseThrow();
    }
  }

  private static ServerMessage message(Target target, int line, int call, Parties parties) {
    return target.station().dialect().has(Feature.DYNAMIC_CALL_INFO)
        ? dynamic(line, call, parties)
        : fixed(line, call, parties);
  }

  private static ServerMessage dynamic(int line, int call, Parties parties) {
    return new CallInfoDynamicMessage(
        line,
        call,
        parties.type(),
        RedirectReason.NONE,
        RedirectReason.NONE,
        1,
        CallSecurity.NOT_AUTHENTICATED,
        RestrictInformation.NOTHING,
        parties.get("calling-number"),
        "",
        parties.get("called-number"),
        parties.get("original-called-number"),
        parties.get("redirecting-number"),
        "",
        "",
        "",
        "",
        parties.get("calling-name"),
        parties.get("called-name"),
        parties.get("original-called-name"),
        parties.get("redirecting-name"),
        "",
        "");
  }

  private static ServerMessage fixed(int line, int call, Parties parties) {
    return new CallInfoMessage(
        parties.get("calling-name"),
        parties.get("calling-number"),
        parties.get("called-name"),
        parties.get("called-number"),
        line,
        call,
        parties.type(),
        parties.get("original-called-name"),
        parties.get("original-called-number"),
        parties.get("redirecting-name"),
        parties.get("redirecting-number"),
        RedirectReason.NONE,
        RedirectReason.NONE,
        "",
        "",
        "",
        "",
        1,
        CallSecurity.NOT_AUTHENTICATED,
        RestrictInformation.NOTHING);
  }
}
