package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/** The firmware the phone should run. */
@MessageId(0x0098)
public record VersionMessage(@Text(16) String versionStr) implements ServerMessage {}
