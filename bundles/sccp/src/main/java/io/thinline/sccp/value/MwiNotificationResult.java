package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What became of MwiNotification.
 *
 * @param code the number on the wire
 */
public record MwiNotificationResult(int code) implements WireCode {
  public static final MwiNotificationResult OK = new MwiNotificationResult(0);

  public static final MwiNotificationResult GENERAL_ERROR = new MwiNotificationResult(1);

  public static final MwiNotificationResult REQUEST_REJECTED = new MwiNotificationResult(2);

  public static final MwiNotificationResult VM_COUNT_OUT_OF_BOUNDS = new MwiNotificationResult(3);

  public static final MwiNotificationResult FAX_COUNT_OUT_OF_BOUNDS = new MwiNotificationResult(4);

  public static final MwiNotificationResult INVALID_PRIORITY_VM_COUNT =
      new MwiNotificationResult(5);

  public static final MwiNotificationResult INVALID_PRIORITY_FAX_COUNT =
      new MwiNotificationResult(6);

  /** The code with that number. */
  public static MwiNotificationResult of(int code) {
    return new MwiNotificationResult(code);
  }

  /** The code with that name. */
  public static Optional<MwiNotificationResult> byName(String name) {
    return CodeNames.of(MwiNotificationResult.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
