/** The PBX's beans in the platform's JMX. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell.jmx;
