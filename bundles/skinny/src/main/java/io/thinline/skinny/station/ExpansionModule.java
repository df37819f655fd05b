package io.thinline.skinny.station;

/**
 * A box of buttons beside a phone.
 *
 * @param name as the directory writes it, such as {@code 7914}
 * @param buttons how many it has
 */
public record ExpansionModule(String name, int buttons) {}
