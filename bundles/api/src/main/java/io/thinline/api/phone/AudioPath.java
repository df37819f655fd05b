package io.thinline.api.phone;

/**
 * A way to listen and talk.
 *
 * @param name {@code Headset}, {@code Handset} or {@code Speaker}
 * @param state whether it is in use, {@code On} or {@code Off}; empty when the phone has not told
 * @param capability {@code Enabled}, {@code Disabled} or {@code Monitor}; empty when it has not
 *     told
 */
public record AudioPath(String name, String state, String capability) {}
