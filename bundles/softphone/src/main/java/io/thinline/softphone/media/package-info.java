/** What a softphone says and hears: G.711 in RTP over UDP, a tone generator and a tone meter. */
@Export
@Version("0.1.0")
@NullMarked
package io.thinline.softphone.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
