package io.thinline.skinny.screen;

import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import java.util.Optional;

/**
 * How one call looks and sounds on one phone.
 *
 * @param lineInstance the line it is shown on
 * @param callReference recognises it
 * @param state its state
 * @param tone {@link Tone#SILENCE} for none
 * @param prompt text of its status line, labels included; empty leaves the line as it is
 * @param keys empty leaves the keys as they are
 * @param parties who talks to whom; empty while that is not known, or not for this phone to know
 * @param dialedNumber for the list of placed calls; empty until dialled
 * @param popUp text that pops up for a while; empty for none
 * @param privacy whether others may see who talks
 * @param selected whether the user has marked it
 * @param beep the last short sound of it
 */
public record CallScreen(
    int lineInstance,
    int callReference,
    CallState state,
    Tone tone,
    String prompt,
    Optional<SoftKeyChoice> keys,
    Optional<CallParties> parties,
    String dialedNumber,
    String popUp,
    CallPrivacy privacy,
    boolean selected,
    Beep beep) {}
