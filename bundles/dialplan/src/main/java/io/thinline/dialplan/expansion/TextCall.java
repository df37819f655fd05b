package io.thinline.dialplan.expansion;

import io.thinline.api.command.CommandCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A command as a dialplan calls it: with one line, and nobody there to read on the way. */
record TextCall(String line) implements CommandCall {

  @Override
  public List<String> words() {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  @Override
  public void print(String text) {
    // the answer is what counts
  }

  @Override
  public boolean awaitInterrupt(Duration time) {
    return true;
  }
}
