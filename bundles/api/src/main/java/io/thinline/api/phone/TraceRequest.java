package io.thinline.api.phone;

/**
 * Which messages to follow, and how closely.
 *
 * @param device name of a phone, registered or not yet, case ignored; {@link #EVERY_PHONE} for all
 * @param full whether every field is told, else only those that say something
 * @param keepAlives whether keepalives and their answers are among them
 */
public record TraceRequest(String device, boolean full, boolean keepAlives) {
  /** All phones, and connections that have not said who they are. */
  public static final String EVERY_PHONE = "*";

  /** Whether messages of that device are meant; a connection without a name has an empty one. */
  public boolean means(String name) {
    return device.equals(EVERY_PHONE) || device.equalsIgnoreCase(name);
  }
}
