/** Message waiting: who has messages, and which lamps and words show it. */
@org.jspecify.annotations.NullMarked
package io.thinline.mwi;
