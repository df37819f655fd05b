package io.thinline.skinny.screen;

import io.thinline.api.call.Party;
import io.thinline.sccp.value.CallType;

/**
 * Who calls whom, as one phone sees it.
 *
 * @param calling who calls
 * @param called who is called now
 * @param wanted who was called at first
 */
public record CallParties(CallType type, Party calling, Party called, Party wanted) {
  /** What somebody is told from whom they are kept. */
  static CallParties hidden(CallType type) {
    return new CallParties(type, Party.UNKNOWN, Party.UNKNOWN, Party.UNKNOWN);
  }
}
