/** Random walks: phones on which anything is pressed, and wires on which anything happens. */
@org.jspecify.annotations.NullMarked
package io.thinline.scenario.walk;
