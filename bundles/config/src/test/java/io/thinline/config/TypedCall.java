package io.thinline.config;

import io.thinline.api.command.CommandCall;
import java.time.Duration;
import java.util.List;

/** A command as it is typed. */
record TypedCall(List<String> words) implements CommandCall {
  TypedCall(String... words) {
    this(List.of(words));
  }

  @Override
  public void print(String line) {}

  @Override
  public boolean awaitInterrupt(Duration time) {
    return true;
  }
}
