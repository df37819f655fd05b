package io.thinline.commands.show;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.CommandData.Table;
import io.thinline.commands.LiveCalls;
import java.util.List;

/** {@code show channels}: every leg. */
final class ChannelRows implements Rows {
  private final LiveCalls calls;

  ChannelRows(LiveCalls calls) {
    this.calls = calls;
  }

  @Override
  public Table list(String name) {
    CallControl control = calls.control().orElseThrow(() -> new Missing("callcontrol"));
    return new Table(ChannelColumns.CHANNEL, calls.ask(() -> rows(control)));
  }

  private static List<List<String>> rows(CallControl control) {
    return control.legs().stream().map(ChannelRows::row).toList();
  }

  private static List<String> row(Leg leg) {
    return ChannelColumns.CHANNEL.stream().map(column -> ChannelColumns.of(leg, column)).toList();
  }

  @Override
  public List<String> searched() {
    return List.of("uuid", "name", "cid_name", "cid_num", "presence_data", "accountcode");
  }
}
