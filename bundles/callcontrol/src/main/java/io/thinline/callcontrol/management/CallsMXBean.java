package io.thinline.callcontrol.management;

import java.util.Map;

/** The calls of the switch, as JMX shows them. */
public interface CallsMXBean {

  /** Legs that live. */
  int getLegs();

  /** Calls that go on. */
  int getCalls();

  /** Legs that live and have been answered. */
  int getAnsweredLegs();

  /** Calls since the switch started. */
  long getCallsInAll();

  /** Legs since the switch started. */
  long getLegsInAll();

  /** Calls of those who called and were not answered, because of something other than them. */
  long getFailedCalls();

  /** Why legs have ended, with how many of each. */
  Map<String, Long> getEndedByCause();
}
