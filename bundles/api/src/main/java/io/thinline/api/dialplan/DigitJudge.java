package io.thinline.api.dialplan;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says after each dialled digit what the number amounts to: the patterns context, and what the main
 * context could make of it (wiki, "Patterns Dialplan configuration"). Call thread only.
 */
@ProviderType
public interface DigitJudge {

  /**
   * Judges the digits dialled so far.
   *
   * @param fields the caller profile; {@code destination_number} is what has been dialled
   */
  PatternVerdict judge(DigitRules rules, Fields fields);
}
