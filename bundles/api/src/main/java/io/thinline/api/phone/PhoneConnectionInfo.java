package io.thinline.api.phone;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection of a phone, registered or not.
 *
 * @param device its name, once it has said one; a name that was not let in is a claim
 * @param profile whose listener it came to
 * @param address where it comes from
 * @param secure whether it is encrypted
 * @param since when it came
 * @param phase how far it is
 * @param received messages from the phone
 * @param sent messages to the phone
 * @param queued bytes that wait for the phone to read them
 * @param lastKeepAlive when it last said that it lives
 */
public record PhoneConnectionInfo(
    String device,
    String profile,
    InetSocketAddress address,
    boolean secure,
    Instant since,
    Phase phase,
    long received,
    long sent,
    long queued,
    Optional<Instant> lastKeepAlive) {

  /** How far a connection is. */
  public enum Phase {
    /** It has not registered, nor said that it lives. */
    CONNECTED,
    /** It says that it lives without having registered: the phone uses another server. */
    STANDBY,
    /** It has been let in and asks for its data. */
    REGISTERING,
    /** It has all its data. */
    REGISTERED
  }
}
