package io.thinline.softphone;

/**
 * A key under the display.
 *
 * @param label what is written over it, dictionary labels expanded
 * @param event the number that the server gave it
 */
public record SoftKey(String label, int event) {}
