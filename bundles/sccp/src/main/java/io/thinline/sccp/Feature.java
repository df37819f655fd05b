package io.thinline.sccp;

/**
 * What a protocol version brought, where a sender has to choose between two messages or meanings.
 * Fields that come and go inside one message need no feature: the codec knows them.
 */
public enum Feature {
  /** Call reference and line instance in tones, ringer and soft keys. */
  CALL_REFERENCE(3, 0),
  /** ServiceURLStatDynamic instead of ServiceURLStat. */
  DYNAMIC_SERVICE_URL(7, Feature.NEVER),
  /** DisplayDynamicNotify, -PriNotify and -PromptStatus instead of their fixed forms. */
  DYNAMIC_DISPLAY(8, 0),
  /** CallInfoDynamic instead of CallInfo. */
  DYNAMIC_CALL_INFO(8, Feature.NEVER),
  /** The frame header carries the version. */
  VERSION_IN_HEADER(10, Feature.NEVER),
  /** FeatureStatAdvanced instead of FeatureStat. */
  DYNAMIC_FEATURE_STAT(15, Feature.NEVER),
  /** Keypad, hook and stimulus messages name a line; before, they name a button. */
  LINE_INSTANCE_IN_KEYS(15, Feature.NEVER),
  /** Addresses have a type word and sixteen bytes, so that IPv6 is possible. */
  IPV6(17, Feature.NEVER),
  /** A call that another phone of the line holds has a state of its own. */
  REMOTE_HOLD(17, Feature.NEVER),
  /** CallHistoryDisposition tells the phone in which list a call is kept. */
  CALL_HISTORY(18, Feature.NEVER),
  /** LineStatDynamic instead of LineStat. */
  DYNAMIC_LINE_STAT(17, Feature.NEVER),
  /** User data longer than one message may be sent in pieces. */
  SEGMENTED_USER_DATA(18, Feature.NEVER);

  private static final int NEVER = Integer.MAX_VALUE;

  private final int sccp;
  private final int spcp;

  Feature(int sccp, int spcp) {
    this.sccp = sccp;
    this.spcp = spcp;
  }

  boolean in(Protocol protocol, int version) {
    return version >= (protocol == Protocol.SPCP ? spcp : sccp);
  }
}
