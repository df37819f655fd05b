/** A simulated SCCP desk phone, strict as a real one. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.softphone;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
