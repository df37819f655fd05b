package io.thinline.dialplan;

import io.thinline.api.dialplan.Fields;

/** What this bundle's commands ask of the dialplan in force. */
public interface DialplanInspection {

  /** The dialplan in force; empty before there is a configuration. */
  CompiledDialplan dialplan();

  /**
   * What a call would meet, with what was looked at on the way.
   *
   * @param all whether extensions that cannot match are looked at too
   */
  Hunt.Result trace(String context, Fields fields, boolean all);
}
