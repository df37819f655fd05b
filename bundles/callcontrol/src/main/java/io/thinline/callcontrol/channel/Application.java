package io.thinline.callcontrol.channel;

/**
 * A dialplan application that is run for a leg.
 *
 * @param data with its variables filled in
 * @param uuid recognises this run of it
 */
public record Application(String name, String data, String uuid) {}
