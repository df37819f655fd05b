/** Tests of the PBX in Apache Camel, and what they share. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel;
