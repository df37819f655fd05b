package io.thinline.api.dialplan;

import io.thinline.api.config.SourceLocation;

/**
 * One thing to do.
 *
 * @param application name of the {@link DialplanApplication}
 * @param data its argument, captures filled in, variables not yet
 * @param location where it was written
 */
public record DialplanAction(String application, String data, SourceLocation location) {}
