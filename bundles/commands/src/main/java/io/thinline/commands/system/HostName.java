package io.thinline.commands.system;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this host; asked once, when the first command that tells it comes. */
public final class HostName {
  private static final String NAME = ask();

  private HostName() {}

  public static String get() {
    return NAME;
  }

  private static String ask() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
