/** The notation of records: what the wire needs to know of a component beyond its Java type. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.sccp.wire;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
