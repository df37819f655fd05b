package io.thinline.skinny.screen;

import io.thinline.sccp.value.LampMode;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything a phone shows and does at one time.
 *
 * @param ring how it rings
 * @param audio which way its user talks
 * @param activeLine the line of the call its user is in, 0 for none
 * @param lamps of the lines, by line instance
 * @param calls oldest first
 * @param idle whether its user is in no call and none rings
 * @param idleKeys the keys outside any call
 */
public record PhoneScreen(
    Ring ring,
    Audio audio,
    int activeLine,
    SortedMap<Integer, LampMode> lamps,
    List<CallScreen> calls,
    boolean idle,
    SoftKeyChoice idleKeys) {}
