/** What JMX shows of phones. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.management;
