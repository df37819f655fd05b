/** Servers that events are forwarded to, for the tests in Karaf; they run outside of it. */
@org.jspecify.annotations.NullMarked
package io.thinline.itests.servers;
