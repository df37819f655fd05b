package io.thinline.api.phone;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is known of phones and lines. Answers are snapshots. Any thread: the call thread is asked
 * and given 2 seconds.
 *
 * <p>Every method throws {@link java.util.concurrent.CompletionException} when the call thread does
 * not answer in time.
 */
@ProviderType
public interface PhoneService {

  /** All registered phones, by profile in the order of the configuration, then by name. */
  List<Phone> phones();

  /**
   * The registered phones of that name, case ignored: one in each domain at most, so nearly always
   * one or none.
   */
  List<PhoneDetails> phone(String name);

  /** All lines of the directory, by domain and number. */
  List<PhoneLine> lines();

  /** All connections, by profile in the order of the configuration, then oldest first. */
  List<PhoneConnectionInfo> connections();
}
