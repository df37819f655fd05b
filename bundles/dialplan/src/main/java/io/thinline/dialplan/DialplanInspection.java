package io.thinline.dialplan;

/** What this bundle's commands ask of the dialplan in force. */
public interface DialplanInspection {

  /** The dialplan in force; empty before there is a configuration. */
  CompiledDialplan dialplan();
}
