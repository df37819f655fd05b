/** The protocol's dialects, limits and codec. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.sccp;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
