package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import java.util.List;

/**
 * An extension of a context.
 *
 * @param continues true when hunting goes on behind it though it matched
 */
record Extension(
    String name, boolean continues, List<Condition> conditions, SourceLocation location) {}
