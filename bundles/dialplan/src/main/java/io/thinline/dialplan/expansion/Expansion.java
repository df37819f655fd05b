package io.thinline.dialplan.expansion;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.VariableExpander;

/** Expansion with a place to name when something is wrong. */
public interface Expansion extends VariableExpander {

  /** {@link #expand} of a text that is written there. */
  String expand(String text, Fields fields, SourceLocation where);

  /** The same for an expression, whose backslashes are its own. */
  String expandExpression(String text, Fields fields, SourceLocation where);

  /** What a call has, and behind it the variables of the whole system. */
  Fields withGlobals(Fields fields);
}
