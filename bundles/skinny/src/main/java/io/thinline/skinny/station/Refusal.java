package io.thinline.skinny.station;

import io.thinline.api.config.ConnectionLimits;
import java.util.OptionalLong;

/**
 * Why a connection is refused or closed by us.
 *
 * @param reason one word for it; the name of the parameter when a limit was passed
 * @param limit the value of that parameter
 * @param text what was found, for the log
 */
public record Refusal(String reason, OptionalLong limit, String text) {

  private static Refusal limit(String parameter, long value, String text) {
    return new Refusal(
        parameter, OptionalLong.of(value), text + " (" + parameter + " is " + value + ")");
  }

  static Refusal notRegistered(ConnectionLimits limits) {
    return limit(
        "register-timeout", limits.registerTimeout().toSeconds(), "it does not register in time");
  }

  static Refusal beforeRegister(String message) {
    return new Refusal("before-register", OptionalLong.empty(), message + " before Register");
  }

  public static Refusal tooFast(ConnectionLimits limits) {
    return limit(
        "message-rate",
        limits.messageRate(),
        "it sends too many messages, message-burst is " + limits.messageBurst());
  }

  public static Refusal doesNotRead(ConnectionLimits limits) {
    return limit("write-limit", limits.writeLimit(), "it does not read what it is sent");
  }

  /** {@code text} says what was found and what is allowed. */
  public static Refusal wrongLength(ConnectionLimits limits, String text) {
    return limit("frame-limit", limits.frameLimit(), text);
  }

  public static Refusal cutOff(String text) {
    return new Refusal("cut-message", OptionalLong.empty(), text);
  }

  public static Refusal tooManyFromAddress(ConnectionLimits limits) {
    return limit(
        "connections-per-address", limits.connectionsPerAddress(), "too many connections from it");
  }

  public static Refusal tooManyUnregistered(ConnectionLimits limits) {
    return limit(
        "unregistered-per-address",
        limits.unregisteredPerAddress(),
        "too many connections from it have not registered yet");
  }

  public static Refusal tooMany(ConnectionLimits limits) {
    return limit("max-connections", limits.maxConnections(), "too many connections");
  }

  /** The operating system has no file descriptor left, or the like. */
  public static Refusal cannotAccept(String text) {
    return new Refusal("accept", OptionalLong.empty(), text);
  }
}
