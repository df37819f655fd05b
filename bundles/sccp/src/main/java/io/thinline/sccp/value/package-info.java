/** Codes, addresses, numbers and structures that messages are made of. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.sccp.value;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
