package io.thinline.skinny.trace;

import java.nio.file.Path;

/**
 * What to capture.
 *
 * @param device name of a phone, registered or not yet; {@link #EVERY_PHONE} for all
 * @param file where to
 * @param overwrite whether a file that is there may be replaced
 * @param mostBytes size of the file at which the capture ends
 */
public record CaptureRequest(String device, Path file, boolean overwrite, long mostBytes) {
  public static final String EVERY_PHONE = "*";

  /** Whether that connection is, or may turn out to be, meant. */
  boolean mayMean(Flow flow) {
    return flow.device().isEmpty() || means(flow);
  }

  boolean means(Flow flow) {
    return device.equals(EVERY_PHONE) || device.equalsIgnoreCase(flow.device());
  }
}
