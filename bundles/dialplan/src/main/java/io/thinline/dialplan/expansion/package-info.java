/** What {@code ${...}} stands for. */
@org.jspecify.annotations.NullMarked
package io.thinline.dialplan.expansion;
