/** Tests of routes that come and go. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel.routes;
