/**
 * One record per SCCP message; the permits lists of PhoneMessage and ServerMessage are the
 * registry.
 */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.sccp.message;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
