package io.thinline.commands.show;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.CommandData.Table;
import io.thinline.commands.LiveCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code show calls} and its kin: two legs that talk to each other in one row. */
final class CallRows implements Rows {
  private final LiveCalls calls;
  private final List<String> first;
  private final List<String> second;
  private final boolean alone;
  private final List<String> columns;

  /**
   * @param first columns of the caller's leg
   * @param second columns of the other one, without {@code b_}
   * @param alone whether legs that talk to nobody have rows too
   */
  CallRows(LiveCalls calls, List<String> first, List<String> second, boolean alone) {
    this.calls = calls;
    this.first = first;
    this.second = second;
    this.alone = alone;
    this.columns =
        Stream.of(
                first.stream(),
                second.stream().map(column -> "b_" + column),
                Stream.of("call_created_epoch"))
            .flatMap(it -> it)
            .toList();
  }

  @Override
  public Table list(String name) {
    CallControl control = calls.control().orElseThrow(() -> new Missing("callcontrol"));
    return new Table(columns, calls.ask(() -> rows(control)));
  }

  private List<List<String>> rows(CallControl control) {
    List<List<String>> rows = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Leg leg : control.legs()) {
      Optional<Leg> other = leg.bridged();
      if (listed.contains(leg.uuid()) || (other.isEmpty() && !alone)) {
        continue;
      }
      boolean turned = other.filter(it -> calledBy(leg, it)).isPresent();
      rows.add(turned ? row(other.get(), other.map(it -> leg)) : row(leg, other));
      other.ifPresent(it -> listed.add(it.uuid()));
    }
    return rows;
  }

  /** The leg was rung for the other one, which is older as a rule, but not always. */
  private static boolean calledBy(Leg leg, Leg other) {
    return leg.variable("originator").filter(other.uuid()::equals).isPresent();
  }

  private List<String> row(Leg leg, Optional<Leg> other) {
    List<String> row = new ArrayList<>();
    first.forEach(column -> row.add(ChannelColumns.of(leg, column)));
    second.forEach(column -> row.add(other.map(it -> ChannelColumns.of(it, column)).orElse("")));
    row.add(other.map(it -> Long.toString(began(leg, it))).orElse(""));
    return row;
  }

  private static long began(Leg leg, Leg other) {
    return Math.max(leg.created().getEpochSecond(), other.created().getEpochSecond());
  }
}
