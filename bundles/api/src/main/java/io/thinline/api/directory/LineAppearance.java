package io.thinline.api.directory;

/**
 * A line on one button of one device.
 *
 * @param device the phone
 * @param lineInstance counts the device's line buttons from 1 in the order of position
 * @param line the number and its settings there
 */
public record LineAppearance(Device device, int lineInstance, Line line) {}
