package io.thinline.shell.console;

import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;

/** A command of the PBX in Karaf's registry. */
public interface PbxCommand extends Command {
  /** Where commands are that have no scope of their own. */
  String PBX = "pbx";

  /** Whether it is typed without a scope. */
  default boolean isBare() {
    return getScope().equals(Session.SCOPE_GLOBAL);
  }
}
