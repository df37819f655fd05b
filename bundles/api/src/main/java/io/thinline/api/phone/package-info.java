/** The phones: what is known of them, what they say, and what others show on them. */
@org.jspecify.annotations.NullMarked
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package io.thinline.api.phone;
