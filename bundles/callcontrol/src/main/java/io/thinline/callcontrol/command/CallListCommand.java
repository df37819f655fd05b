package io.thinline.callcontrol.command;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code call:list}: the legs of all calls, or those that ended last. */
@Component(immediate = true, service = ApiCommand.class, property = "name=" + CallListCommand.NAME)
public final class CallListCommand implements ApiCommand {
  static final String NAME = "call:list";

  private static final String ENDED = "ended";
  private static final List<String> COLUMNS =
      List.of("Id", "Reference", "Leg", "From", "To", "State", "Hold", "Codec", "Age");
  private static final List<String> ENDED_COLUMNS =
      List.of("Id", "Reference", "Leg", "From", "To", "Began", "Lasted", "Codec", "Cause");

  private final CallLegs legs;

  @Activate
  public CallListCommand(@Reference CallLegs legs) {
    this.legs = legs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Lists the legs of the calls that go on, or that ended last";
  }

  @Override
  public String usage() {
    return NAME
        + " [<filter>]        legs that live; a filter is part of what the row says\n"
        + NAME
        + " ended [<filter>]  legs that have ended, the latest first";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1 && ENDED.startsWith(words.get(0)) ? List.of(ENDED) : List.of();
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    boolean ended = !words.isEmpty() && words.get(0).equals(ENDED);
    List<String> filter = ended ? words.subList(1, words.size()) : words;
    if (filter.size() > 1) {
      return CommandResult.error("USAGE:\n" + usage());
    }
    String wanted = filter.isEmpty() ? "" : filter.get(0).toLowerCase(Locale.ROOT);
    return legs.answer(control -> table(control, ended, wanted));
  }

  private CommandResult table(CallControl control, boolean ended, String wanted) {
    LegIds ids = LegIds.of(control, ended);
    List<List<String>> rows = new ArrayList<>();
    for (Leg leg : ended ? control.endedLegs() : control.legs()) {
      List<String> row = row(ids.id(leg), leg, ended);
      if (row.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted))) {
        rows.add(row);
      }
    }
    return CommandResult.of(new CommandData.Table(ended ? ENDED_COLUMNS : COLUMNS, rows));
  }

  private List<String> row(String id, Leg leg, boolean ended) {
    List<String> row =
        new ArrayList<>(
            List.of(
                id,
                Integer.toString(leg.reference()),
                LegTexts.printable(leg.endpoint()),
                LegTexts.printable(leg.variable("caller_id_number").orElse("")),
                LegTexts.printable(leg.variable("callee_id_number").orElse(""))));
    String age = LegTexts.clock(LegTexts.age(leg, legs.now()));
    if (ended) {
      String cause = leg.endCause().map(Enum::name).orElse("");
      row.addAll(List.of(LegTexts.time(leg.created()), age, LegTexts.codec(leg), cause));
    } else {
      row.addAll(
          List.of(LegTexts.words(leg.state()), LegTexts.hold(leg), LegTexts.codec(leg), age));
    }
    return row;
  }
}
