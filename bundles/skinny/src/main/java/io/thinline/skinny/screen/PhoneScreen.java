package io.thinline.skinny.screen;

import io.thinline.sccp.value.LampMode;
import java.util.List;

/**
 * Everything a phone shows and does at one time.
 *
 * @param ring how it rings
 * @param audio which way its user talks
 * @param activeLine the line of the call its user is in, 0 for none
 * @param lamps of the lines, the first for line instance 1
 * @param calls oldest first
 * @param idle whether its user is in no call and none rings
 * @param idleKeys the keys outside any call; none when it is not idle
 */
public record PhoneScreen(
    Ring ring,
    Audio audio,
    int activeLine,
    List<LampMode> lamps,
    List<CallScreen> calls,
    boolean idle,
    SoftKeyChoice idleKeys) {}
