package io.thinline.skinny.command;

import io.thinline.api.command.CommandCall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One run of a command: while it waits the test does things, and interrupts when they are done. */
final class RecordedCall implements CommandCall {
  private final List<String> words;
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private final List<String> printed = new ArrayList<>();

  RecordedCall(String... words) {
    this.words = List.of(words);
  }

  /** Happens while the command waits, one for each time it looks. */
  RecordedCall meanwhile(Runnable happening) {
    meanwhile.add(happening);
    return this;
  }

  List<String> printed() {
    return printed;
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
    if (meanwhile.isEmpty()) {
      return true;
    }
    meanwhile.removeFirst().run();
    return false;
  }
}
