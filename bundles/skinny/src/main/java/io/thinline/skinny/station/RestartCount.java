package io.thinline.skinny.station;

/**
 * What became of an order to many phones.
 *
 * @param now phones that nothing keeps from beginning anew
 * @param waiting phones that first finish their calls or their registration
 */
public record RestartCount(int now, int waiting) {}
