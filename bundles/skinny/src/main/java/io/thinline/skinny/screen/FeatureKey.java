package io.thinline.skinny.screen;

import io.thinline.sccp.value.ButtonType;

/**
 * A feature button that is on or off.
 *
 * @param instance counts the feature buttons of the phone, from 1
 * @param type what the phone calls it
 * @param label what is written beside it
 */
public record FeatureKey(int instance, ButtonType type, String label, boolean on) {}
