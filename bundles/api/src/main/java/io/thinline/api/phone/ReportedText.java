package io.thinline.api.phone;

import java.time.Instant;

/**
 * A text from a phone, often XML. It is what a stranger has sent.
 *
 * @param time when it came
 * @param text as it came, cut when too long
 */
public record ReportedText(Instant time, String text) {}
