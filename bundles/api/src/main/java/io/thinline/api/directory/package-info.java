/** Users, devices, lines and buttons, as configuration declares them. */
@org.jspecify.annotations.NullMarked
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package io.thinline.api.directory;
