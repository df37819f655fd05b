package io.thinline.api.call;

/**
 * Which new calls the switch lets begin; calls under way are never touched.
 *
 * @param inbound whether what a party dials is routed
 * @param outbound whether parties are rung
 */
public record Admission(boolean inbound, boolean outbound) {
  public static final Admission ALL = new Admission(true, true);
  public static final Admission NONE = new Admission(false, false);
}
