package io.thinline.shell;

import org.apache.karaf.shell.api.console.CommandLine;

/** A line as someone types it, the cursor at its end; words are split at single blanks. */
public record Typing(String line) implements CommandLine {

  @Override
  public String[] getArguments() {
    return line.split(" ", -1);
  }

  @Override
  public int getCursorArgumentIndex() {
    return getArguments().length - 1;
  }

  @Override
  public String getCursorArgument() {
    return getArguments()[getCursorArgumentIndex()];
  }

  @Override
  public int getArgumentPosition() {
    return getCursorArgument().length();
  }

  @Override
  public int getBufferPosition() {
    return line.length();
  }

  @Override
  public String getBuffer() {
    return line;
  }
}
