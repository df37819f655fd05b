package io.thinline.softphone;

/**
 * Which keys the server wants shown.
 *
 * @param set index of the soft key set
 * @param mask bit n enables position n
 */
record SoftKeySelection(int set, int mask) {}
