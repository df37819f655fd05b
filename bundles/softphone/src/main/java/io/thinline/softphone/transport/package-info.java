/** How a softphone reaches its server: over TCP or TLS, or in memory on virtual time. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.softphone.transport;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
