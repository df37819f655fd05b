package io.thinline.callcontrol;

import io.thinline.api.call.Party;
import io.thinline.callcontrol.channel.LegVariables;

/**
 * What a leg comes to be with.
 *
 * @param uuid the one it is to have; empty, or one that is in use, gives it one of its own
 */
record LegOrigin(String endpoint, Party party, LegVariables variables, String uuid) {}
