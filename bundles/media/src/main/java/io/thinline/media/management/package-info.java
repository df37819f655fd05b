/** What JMX shows of media. */
@org.jspecify.annotations.NullMarked
package io.thinline.media.management;
