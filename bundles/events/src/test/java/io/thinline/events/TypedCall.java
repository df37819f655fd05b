package io.thinline.events;

import io.thinline.api.command.CommandCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A command typed by a test; it interrupts when the script of what happens meanwhile is over. */
final class TypedCall implements CommandCall {
  final List<String> printed = new ArrayList<>();
  private final List<String> words;
  private final Runnable meanwhile;

  TypedCall(List<String> words, Runnable meanwhile) {
    this.words = words;
    this.meanwhile = meanwhile;
  }

  TypedCall(String... words) {
    this(List.of(words), () -> {});
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public void print(String line) {
    printed.add(line);
  }

  @Override
  public boolean awaitInterrupt(Duration time) {
    meanwhile.run();
    return true;
  }
}
