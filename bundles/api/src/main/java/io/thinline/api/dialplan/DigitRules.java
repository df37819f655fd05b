package io.thinline.api.dialplan;

import io.thinline.api.config.DialingParameters;
import io.thinline.api.config.SkinnyProfile;
import java.util.List;
import java.util.stream.Stream;

/**
 * By which rules dialled digits are judged; a profile's parameters.
 *
 * @param patternsDialplans names of the dialplans whose patterns are asked, in turn
 * @param patternsContext the context there
 * @param dialplan name of the dialplan that routes complete numbers
 * @param context the context there
 * @param dialWhenComplete whether a number that no digit can lengthen goes out without waiting, and
 *     one that can lead nowhere is refused at once
 * @param processWhenComplete whether a process verdict waits while a longer number could be
 *     processed too
 */
public record DigitRules(
    List<String> patternsDialplans,
    String patternsContext,
    String dialplan,
    String context,
    boolean dialWhenComplete,
    boolean processWhenComplete) {
  public DigitRules {
    patternsDialplans = List.copyOf(patternsDialplans);
  }

  /** Those of a profile. */
  public static DigitRules of(SkinnyProfile profile) {
    return new DigitRules(
        Stream.of(profile.patternsDialplan().split(",", -1)).map(String::strip).toList(),
        profile.patternsContext(),
        profile.dialplan(),
        profile.context(),
        profile.get(DialingParameters.DIAL_WHEN_COMPLETE),
        profile.get(DialingParameters.PROCESS_WHEN_COMPLETE));
  }
}
