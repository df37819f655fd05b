package io.thinline.dialplan;

import io.thinline.api.dialplan.PatternVerdict;

/** A verdict on dialled digits, and why. */
record Judgement(PatternVerdict verdict, String reason) {}
