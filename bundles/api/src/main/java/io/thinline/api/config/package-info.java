/** The configuration tree, with the file and line of every value, and its profiles. */
@org.jspecify.annotations.NullMarked
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package io.thinline.api.config;
