/** SCCP on a Netty channel: framing, decoding and encoding. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.sccp.netty;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
