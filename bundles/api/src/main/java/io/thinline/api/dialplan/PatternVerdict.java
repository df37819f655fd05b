package io.thinline.api.dialplan;

import java.time.Duration;
import java.util.Optional;

/** What dialled digits amount to. */
public sealed interface PatternVerdict {

  /** The number is complete ({@code skinny-process}). */
  record Process() implements PatternVerdict {}

  /** It will never be one ({@code skinny-drop}, or nothing matches). */
  record Drop(String reason) implements PatternVerdict {
    /** Nothing matches. Several dialplans are asked in turn until one knows the number. */
    public static final Drop UNKNOWN = new Drop("Unknown number");
  }

  /** More digits may come ({@code skinny-wait}); empty takes the profile's digit timeout. */
  record Wait(Optional<Duration> timeout) implements PatternVerdict {}
}
