package io.thinline.api.dialplan;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Fills {@code ${variable}}, {@code ${variable:offset:length}} and {@code ${command(arguments)}}
 * into a text; only commands that answer at once are run. Call thread only.
 */
@ProviderType
@FunctionalInterface
public interface VariableExpander {

  /** In a text to expand, the character behind this one stands for itself. */
  char LITERAL = '\uFDD0';

  /** The text with every reference replaced; what is not set becomes empty. Never throws. */
  String expand(String text, Fields fields);

  /**
   * The text written so that {@link #expand} gives it back as it is. For whatever comes from
   * outside and goes into an action's data: dialled digits, names, what has been expanded before.
   */
  static String literal(String text) {
    StringBuilder written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("$\\(){}".indexOf(c) >= 0 || c == LITERAL) {
        written.append(LITERAL);
      }
      written.append(c);
    }
    return written.toString();
  }
}
