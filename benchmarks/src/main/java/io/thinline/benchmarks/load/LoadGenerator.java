package io.thinline.benchmarks.load;

import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The load generator's main program. */
@Command(
    name = "load",
    description = "Thousands of SCCP phones in one process, against any server.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RegisterCommand.class,
      CallsCommand.class,
      PhoneFiles.class,
      CommandLine.HelpCommand.class
    })
public final class LoadGenerator {
  private LoadGenerator() {}

  /** Exit code 0 when nothing failed, 1 when something did, 2 when the options are wrong. */
  public static void main(String[] arguments) {
    InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new LoadGenerator()).setOverwrittenOptionsAllowed(true);
  }
}
