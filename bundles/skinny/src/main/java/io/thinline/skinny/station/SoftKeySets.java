package io.thinline.skinny.station;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.value.SoftKeySetDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which soft keys a phone has, and where, by set. */
final class SoftKeySets {
  /** Help texts of keys are numbered so by the phones. */
  private static final int INFO_INDEX = 300;

  /** Used where a profile has no set of that name. */
  private static final Map<String, List<String>> BUILT_IN =
      Map.ofEntries(
          set("KeySetOnHook", SoftKey.NEW_CALL, SoftKey.REDIAL, SoftKey.FORWARD_ALL),
          set(
              "KeySetConnected",
              SoftKey.HOLD,
              SoftKey.END_CALL,
              SoftKey.TRANSFER,
              SoftKey.NEW_CALL,
              SoftKey.DIRECT_TRANSFER,
              SoftKey.SELECT,
              SoftKey.DIVERT),
          set(
              "KeySetOnHold",
              SoftKey.RESUME,
              SoftKey.NEW_CALL,
              SoftKey.END_CALL,
              SoftKey.TRANSFER,
              SoftKey.DIRECT_TRANSFER,
              SoftKey.SELECT),
          set("KeySetRingIn", SoftKey.ANSWER, SoftKey.END_CALL, SoftKey.DIVERT, SoftKey.NEW_CALL),
          set("KeySetOffHook", SoftKey.REDIAL, SoftKey.END_CALL, SoftKey.FORWARD_ALL),
          set(
              "KeySetConnectedWithTransfer",
              SoftKey.HOLD,
              SoftKey.END_CALL,
              SoftKey.TRANSFER,
              SoftKey.NEW_CALL,
              SoftKey.DIRECT_TRANSFER,
              SoftKey.SELECT),
          set(
              "KeySetDigitsAfterDialingFirstDigit",
              SoftKey.BACKSPACE,
              SoftKey.END_CALL,
              SoftKey.DIAL,
              SoftKey.ABBREVIATED_DIAL),
          set("KeySetRingOut", SoftKey.END_CALL, SoftKey.TRANSFER),
          set("KeySetOffHookWithFeatures", SoftKey.REDIAL, SoftKey.END_CALL),
          set("KeySetInUseHint", SoftKey.NEW_CALL, SoftKey.REDIAL),
          set("KeySetOnHookStealable", SoftKey.RESUME, SoftKey.NEW_CALL));

  private final Map<String, List<String>> names;

  /** Key names of each set as phones can have them. */
  private final Map<String, List<String>> keyNames;

  private final SoftKeySetResMessage message;

  private SoftKeySets(Map<String, List<String>> names) {
    this.names = names;
    this.keyNames =
        SoftKeySetNames.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> keyNames(keys(name))));
    List<SoftKeySetDefinition> definitions =
        SoftKeySetNames.ALL.stream().map(name -> definition(keys(name))).toList();
    this.message = new SoftKeySetResMessage(0, definitions.size(), definitions.size(), definitions);
  }

  /** The name of the sets that a device has: its choice, else {@code default}. */
  static String choice(SkinnyProfile profile, Device device) {
    return choice(device)
        .filter(name -> profile.softKeySetSets().containsKey(name))
        .orElse(SoftKeySetNames.DEFAULT);
  }

  /** The profile's sets of that name, else those built in. */
  static SoftKeySets of(SkinnyProfile profile, String name) {
    return new SoftKeySets(profile.softKeySetSets().getOrDefault(name, BUILT_IN));
  }

  /** The device's choice when the profile does not offer it. */
  static Optional<String> missingChoice(SkinnyProfile profile, Device device) {
    return choice(device)
        .filter(name -> !name.equals(SoftKeySetNames.DEFAULT))
        .filter(name -> !profile.softKeySetSets().containsKey(name));
  }

  private static Optional<String> choice(Device device) {
    return device.parameter(SoftKeySetNames.CHOICE).filter(name -> !name.isEmpty());
  }

  /** Whether a phone sees the same keys at the same places. */
  boolean sameAs(SoftKeySets other) {
    return names.equals(other.names);
  }

  /** Key names by position; gaps and unknown names are empty. */
  List<String> keyNames(String setName) {
    return keyNames.getOrDefault(setName, List.of());
  }

  /** What a phone is told of them. */
  SoftKeySetResMessage sets() {
    return message;
  }

  private static List<String> keyNames(List<Optional<SoftKey>> keys) {
    return keys.stream().map(key -> key.map(SoftKey::configName).orElse("")).toList();
  }

  private List<Optional<SoftKey>> keys(String setName) {
    return names.getOrDefault(setName, List.of()).stream()
        .limit(SoftKeySetNames.POSITIONS)
        .map(SoftKey::named)
        .toList();
  }

  private static SoftKeySetDefinition definition(List<Optional<SoftKey>> keys) {
    List<Integer> template = new ArrayList<>();
    List<Integer> info = new ArrayList<>();
    for (int i = 0; i < SoftKeySetNames.POSITIONS; i++) {
      Optional<SoftKey> key = i < keys.size() ? keys.get(i) : Optional.empty();
      template.add(key.map(SoftKey::templatePosition).orElse(0));
      info.add(key.map(found -> INFO_INDEX + found.event()).orElse(0));
    }
    return new SoftKeySetDefinition(template, info);
  }

  private static Map.Entry<String, List<String>> set(String name, SoftKey... keys) {
    return Map.entry(name, Arrays.stream(keys).map(SoftKey::configName).toList());
  }
}
