package io.thinline.sccp.value;

import java.util.Optional;

/**
 * Why a reservation failed.
 *
 * @param code the number on the wire
 */
public record QosErrorCode(int code) implements WireCode {
  public static final QosErrorCode RESERVATION_TIMEOUT = new QosErrorCode(0);

  public static final QosErrorCode PATH_FAIL = new QosErrorCode(1);

  public static final QosErrorCode RESV_FAIL = new QosErrorCode(2);

  public static final QosErrorCode LISTEN_FAIL = new QosErrorCode(3);

  public static final QosErrorCode RESOURCE_UNAVAILABLE = new QosErrorCode(4);

  public static final QosErrorCode LISTEN_TIMEOUT = new QosErrorCode(5);

  public static final QosErrorCode RESV_RETRIES_FAIL = new QosErrorCode(6);

  public static final QosErrorCode PATH_RETRIES_FAIL = new QosErrorCode(7);

  public static final QosErrorCode RESV_PREEMPTION = new QosErrorCode(8);

  public static final QosErrorCode PATH_PREEMPTION = new QosErrorCode(9);

  public static final QosErrorCode RESV_MODIFY_FAIL = new QosErrorCode(10);

  public static final QosErrorCode PATH_MODIFY_FAIL = new QosErrorCode(11);

  public static final QosErrorCode RESV_TEAR = new QosErrorCode(12);

  /** The code with that number. */
  public static QosErrorCode of(int code) {
    return new QosErrorCode(code);
  }

  /** The code with that name. */
  public static Optional<QosErrorCode> byName(String name) {
    return CodeNames.of(QosErrorCode.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
