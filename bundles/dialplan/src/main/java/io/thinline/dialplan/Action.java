package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;

/**
 * An action or anti-action as written.
 *
 * @param inline whether it is done while the dialplan is still asked
 * @param loop how many times in a row
 */
record Action(String application, String data, boolean inline, int loop, SourceLocation location) {}
