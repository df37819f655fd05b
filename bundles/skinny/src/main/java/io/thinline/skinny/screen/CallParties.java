package io.thinline.skinny.screen;

import io.thinline.api.call.Party;
import io.thinline.sccp.value.CallType;

/** Who calls whom, as one phone sees it. */
public record CallParties(CallType type, Party calling, Party called) {}
