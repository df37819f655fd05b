/** The PBX in Apache Camel: what both sides of the component and the routes share. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel;
