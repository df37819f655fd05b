package io.thinline.skinny.screen;

import io.thinline.sccp.value.LampMode;
import java.util.List;

/**
 * Everything a phone shows and does at one time.
 *
 * @param ring how it rings
 * @param audio which way its user talks
 * @param activeCall the reference of the call its user is in, 0 for none
 * @param lamps of the lines, the first for line instance 1
 * @param features buttons with a lamp that are no lines
 * @param indicators of messages, and what pops up on the idle screen
 * @param calls oldest first
 * @param idle whether its user is in no call and none rings
 * @param idleKeys the keys outside any call; none when it is not idle
 * @param idlePrompt the status line outside any call, labels included
 * @param text the one text of a phone that has room for one, labels included; empty for none
 * @param beep the last short sound that belongs to no call
 */
public record PhoneScreen(
    Ring ring,
    Audio audio,
    int activeCall,
    List<LampMode> lamps,
    List<FeatureKey> features,
    Indicators indicators,
    List<CallScreen> calls,
    boolean idle,
    SoftKeyChoice idleKeys,
    String idlePrompt,
    String text,
    Beep beep) {}
