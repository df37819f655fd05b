package io.thinline.commands.service;

import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import java.time.Duration;
import java.util.List;

/**
 * A run of a command from a whole line.
 *
 * @param words behind the name
 * @param line the same as typed
 * @param session who typed it
 */
record LineCall(List<String> words, String line, CommandSession session) implements CommandCall {

  @Override
  public Role role() {
    return session.role();
  }

  @Override
  public void print(String text) {
    session.print(text);
  }

  @Override
  public boolean awaitInterrupt(Duration time) {
    return session.awaitInterrupt(time);
  }
}
