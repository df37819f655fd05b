package io.thinline.api.phone;

import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/** The screens of the phones, for those who contribute to them. Any thread. */
@ProviderType
public interface PhoneScreens {

  /**
   * What a contributor shows has changed on some phones: it is asked about each of them again. A
   * phone that shows something else is told.
   *
   * @param contributor as it was registered
   * @param which asked on the call thread, of every registered phone
   */
  void changed(PhoneStatus contributor, Predicate<PhoneIdentity> which);
}
