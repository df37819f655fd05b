package io.thinline.shell.text;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import java.io.PrintStream;

/** Answers as FreeSWITCH's console prints them. */
public record LineText(CommandService service) implements ResultText {

  @Override
  public String line(String line) {
    return line;
  }

  @Override
  public void print(CommandResult result, PrintStream out) {
    String text = service.text(result);
    if (!text.isEmpty()) {
      out.println(text);
    }
  }

  @Override
  public String failure(CommandResult result) {
    return service.text(result);
  }
}
