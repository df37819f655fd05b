package io.thinline.api.phone;

import io.thinline.api.directory.Device;

/**
 * A registered phone.
 *
 * @param profile the profile it is registered with
 * @param device with the buttons it has
 */
public record PhoneIdentity(String profile, Device device) {}
