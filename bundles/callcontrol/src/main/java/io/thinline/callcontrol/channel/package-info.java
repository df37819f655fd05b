/** A leg as FreeSWITCH shows a channel: states, times, variables, and the events made of them. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.channel;
