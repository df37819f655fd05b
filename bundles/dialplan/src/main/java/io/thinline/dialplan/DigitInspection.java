package io.thinline.dialplan;

import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.Fields;

/** What this bundle's commands ask of the judge of digits. */
public interface DigitInspection {

  /** The verdict, and why. */
  Judgement explain(DigitRules rules, Fields fields);
}
