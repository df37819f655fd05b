/** The Karaf console's face of every ApiCommand. The only bundle that knows Karaf. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell;
