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
    return plain("before-register", message + " before Register");
  }

  /** Of a device that wants to register: {@code name} is free of control characters. */
  static Refusal unknownDevice(String name, String domain) {
    return plain("unknown-device", name + " is not in the directory of domain " + domain);
  }

  static Refusal deviceName(String name) {
    return plain(
        "device-name",
        "device name \"" + name + "\": a letter, then 1 to 15 letters, digits, - or _ are allowed");
  }

  static Refusal deviceAddress(String name) {
    return plain(
        "device-address", "skinny-permit and skinny-deny of " + name + " forbid this address");
  }

  static Refusal certificate(String name, String certified) {
    return plain("certificate", name + " shows the certificate of " + certified);
  }

  static Refusal protocolVersion(String name, int announced, int highest) {
    return plain(
        "protocol-version",
        name + " announces protocol version " + announced + ", 0 to " + highest + " are plausible");
  }

  static Refusal otherDevice(String name, String registered) {
    return plain("other-device", "Register of " + name + " on the connection of " + registered);
  }

  static Refusal notReady() {
    return plain("not-ready", "directory, call handling or the profile itself is away");
  }

  private static Refusal plain(String reason, String text) {
    return new Refusal(reason, OptionalLong.empty(), text);
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
    return plain("cut-message", text);
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
    return plain("accept", text);
  }
}
