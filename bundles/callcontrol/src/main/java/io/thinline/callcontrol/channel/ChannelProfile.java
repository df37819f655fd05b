package io.thinline.callcontrol.channel;

import io.thinline.api.call.Party;

/**
 * FreeSWITCH's caller profile: who calls whom through which channel. Immutable.
 *
 * @param firstCaller before anything changed who is shown as calling
 * @param previousDestination the number it was routed by before
 * @param index how often it has been sent somewhere, from 1
 */
record ChannelProfile(
    ChannelIdentity identity,
    Party caller,
    Party firstCaller,
    Party callee,
    String destination,
    String previousDestination,
    int index,
    ChannelTimes times,
    VariablesAt variables) {}
