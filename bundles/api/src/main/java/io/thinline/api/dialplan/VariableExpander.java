package io.thinline.api.dialplan;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Fills {@code ${variable}}, {@code ${variable:offset:length}} and {@code ${command(arguments)}}
 * into a text; only commands that answer at once are run. Call thread only.
 */
@ProviderType
public interface VariableExpander {

  /** The text with every reference replaced; what is not set becomes empty. Never throws. */
  String expand(String text, Fields fields);
}
