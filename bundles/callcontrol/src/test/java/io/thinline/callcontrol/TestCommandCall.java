package io.thinline.callcontrol;

import io.thinline.api.command.CommandCall;
import java.time.Duration;
import java.util.List;

/** A command with these words. */
record TestCommandCall(List<String> words) implements CommandCall {
  static TestCommandCall of(String line) {
    return new TestCommandCall(List.of(line.split(" ")));
  }

  @Override
  public void print(String line) {}

  @Override
  public boolean awaitInterrupt(Duration time) {
    return false;
  }
}
