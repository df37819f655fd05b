/** Registration, and what a phone asks of its server outside calls. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.station;
