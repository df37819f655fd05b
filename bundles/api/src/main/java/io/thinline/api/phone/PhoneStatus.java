package io.thinline.api.phone;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contributes to what phones show beside their calls: lamps, icons, words of the idle screen.
 * Registered as a service; as long as it is one, what it contributes is part of the screens, also
 * of phones that register later or anew.
 *
 * <p>It is asked on the call thread, for a phone that registers and after {@link
 * PhoneScreens#changed}, and answers from memory. One that throws contributes nothing; one that
 * keeps being slow is asked no more.
 */
@ConsumerType
public interface PhoneStatus {

  /** Service property: who contributes, for the log. */
  String NAME = "thinline.phone.status";

  /** What it contributes to this phone; {@link PhoneIndications#NONE} for nothing. */
  PhoneIndications indications(PhoneIdentity phone);
}
