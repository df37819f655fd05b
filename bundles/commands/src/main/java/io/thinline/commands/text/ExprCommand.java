package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.osgi.service.component.annotations.Component;

/** {@code expr}: what an arithmetic expression comes to. */
@Component(immediate = true, service = ApiCommand.class)
public final class ExprCommand extends TextCommand {
  private static final int PLACES = 10;

  public ExprCommand() {
    super(
        "expr",
        "Evaluates an arithmetic expression",
        "expr <expression>, with + - * / ^ ( ), constants such as M_PI and functions such as"
            + " min(1,2)");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    try {
      double value = Arithmetic.evaluate(call.line());
      if (!Double.isFinite(value)) {
        return CommandResult.error("-ERR the result is no number");
      }
      return CommandResult.ok(
          BigDecimal.valueOf(value)
              .setScale(PLACES, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString());
    } catch (Arithmetic.Wrong e) {
      return CommandResult.error("-ERR " + e.getMessage());
    }
  }
}
