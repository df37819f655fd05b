package io.thinline.api.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listener for phones and its settings, one {@code <profile>} of {@code skinny.conf.xml}. Every
 * parameter is asked for by its declaration: {@code profile.get(SkinnyParameters.KEEP_ALIVE)}.
 *
 * @param name the profile's name
 * @param settings the parameters in force
 * @param softKeySetSets soft key sets by the name of their set, then by {@code KeySet...} name;
 *     each value is the list of key names by position, a gap being empty
 * @param firmwareVersions firmware version by device type name
 * @param location of the profile's start tag
 */
public record SkinnyProfile(
    String name,
    ParameterSettings settings,
    Map<String, Map<String, List<String>>> softKeySetSets,
    Map<String, String> firmwareVersions,
    SourceLocation location) {

  public SkinnyProfile {
    softKeySetSets = Map.copyOf(softKeySetSets);
    firmwareVersions = Map.copyOf(firmwareVersions);
  }

  /** A parameter's value. */
  public <T> T get(Parameter<T> parameter) {
    return settings.get(parameter);
  }

  /** A parameter as written, with its place. */
  public Optional<ConfigValue> parameter(String parameter) {
    return settings.written(parameter);
  }

  /** The same with other parameters. */
  public SkinnyProfile with(ParameterSettings others) {
    return new SkinnyProfile(name, others, softKeySetSets, firmwareVersions, location);
  }

  /** The directory domain its devices are in. */
  public String domain() {
    return get(SkinnyParameters.DOMAIN);
  }

  /** Address to listen on; empty for all. */
  public String ip() {
    return get(SkinnyParameters.IP);
  }

  /** TCP port; 0 takes any free one. */
  public int port() {
    return get(SkinnyParameters.PORT);
  }

  /** Name of the dialplan that routes calls, {@code XML}. */
  public String dialplan() {
    return get(SkinnyParameters.DIALPLAN);
  }

  /** The context calls are routed in. */
  public String context() {
    return get(SkinnyParameters.CONTEXT);
  }

  /** Names of the dialplans that judge dialled digits, separated by commas. */
  public String patternsDialplan() {
    return get(SkinnyParameters.PATTERNS_DIALPLAN);
  }

  /** The context that judges dialled digits. */
  public String patternsContext() {
    return get(SkinnyParameters.PATTERNS_CONTEXT);
  }

  /** How often a phone says that it lives. */
  public Duration keepAlive() {
    return get(SkinnyParameters.KEEP_ALIVE);
  }

  /** How long to wait for another digit. */
  public Duration digitTimeout() {
    return get(SkinnyParameters.DIGIT_TIMEOUT);
  }

  /** As phones know it, such as {@code D/M/Y}. */
  public String dateFormat() {
    return get(SkinnyParameters.DATE_FORMAT);
  }

  /** mod_skinny's debug level. */
  public int debug() {
    return get(SkinnyParameters.DEBUG);
  }

  /** Whether to open the listener anew when the address changes. */
  public boolean autoRestart() {
    return get(SkinnyParameters.AUTO_RESTART);
  }

  /** How long a talking leg may outlive its phone's connection. */
  public Duration preserveMax() {
    return get(SkinnyParameters.PRESERVE_MAX);
  }

  /** What its connections may ask of the server. */
  public ConnectionLimits limits() {
    return ConnectionParameters.limits(settings);
  }

  /** An {@code ext-*} parameter by name; empty when it is unknown or not set. */
  public String extension(String parameter) {
    return SkinnyParameters.EXTENSIONS.stream()
        .filter(extension -> extension.name().equals(parameter))
        .findFirst()
        .map(this::get)
        .orElse("");
  }
}
