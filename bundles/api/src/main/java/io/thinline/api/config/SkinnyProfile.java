package io.thinline.api.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listener for phones and its settings, one {@code <profile>} of {@code skinny.conf.xml}.
 * Parameter names are mod_skinny's (wiki, "Profile Configurations").
 *
 * @param name the profile's name
 * @param domain the directory domain its devices are in
 * @param ip address to listen on; empty for all
 * @param port TCP port; 0 takes any free one
 * @param dialplan name of the dialplan, {@code XML}
 * @param context the context calls are routed in
 * @param patternsDialplan name of the dialplan that judges dialled digits
 * @param patternsContext the context that judges dialled digits
 * @param keepAlive how often a phone says that it lives
 * @param digitTimeout how long to wait for another digit
 * @param dateFormat as phones know it, such as {@code D/M/Y}
 * @param debug mod_skinny's debug level
 * @param autoRestart whether to open the listener anew when the address changes
 * @param preserveMax how long a talking leg may outlive its phone's connection
 * @param limits what its connections may ask of the server
 * @param extensions the {@code ext-*} parameters by name, such as {@code ext-voicemail}
 * @param softKeySetSets soft key sets by the name of their set, then by {@code KeySet...} name;
 *     each value is the list of key names by position, a gap being empty
 * @param firmwareVersions firmware version by device type name
 * @param parameters all parameters as written, those above included
 * @param location of the profile's start tag
 */
public record SkinnyProfile(
    String name,
    String domain,
    String ip,
    int port,
    String dialplan,
    String context,
    String patternsDialplan,
    String patternsContext,
    Duration keepAlive,
    Duration digitTimeout,
    String dateFormat,
    int debug,
    boolean autoRestart,
    Duration preserveMax,
    ConnectionLimits limits,
    Map<String, String> extensions,
    Map<String, Map<String, List<String>>> softKeySetSets,
    Map<String, String> firmwareVersions,
    Map<String, ConfigValue> parameters,
    SourceLocation location) {

  public SkinnyProfile {
    extensions = Map.copyOf(extensions);
    softKeySetSets = Map.copyOf(softKeySetSets);
    firmwareVersions = Map.copyOf(firmwareVersions);
    parameters = Map.copyOf(parameters);
  }

  public Optional<ConfigValue> parameter(String parameter) {
    return Optional.ofNullable(parameters.get(parameter));
  }
}
