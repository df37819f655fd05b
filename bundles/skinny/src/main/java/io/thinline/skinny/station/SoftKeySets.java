package io.thinline.skinny.station;

import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.Device;
import io.thinline.sccp.message.SoftKeySetResMessage;
import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.value.SoftKeyDefinition;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.SoftKeySetDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which soft keys a phone has, and where, by set. */
final class SoftKeySets {
  /** Names of the sets in the configuration, in the order of their numbers on the wire. */
  static final List<String> SET_NAMES =
      List.of(
          "KeySetOnHook",
          "KeySetConnected",
          "KeySetOnHold",
          "KeySetRingIn",
          "KeySetOffHook",
          "KeySetConnectedWithTransfer",
          "KeySetDigitsAfterDialingFirstDigit",
          "KeySetConnectedWithConference",
          "KeySetRingOut",
          "KeySetOffHookWithFeatures",
          "KeySetInUseHint");

  /** Keys of one set that fit on the wire. */
  static final int POSITIONS = 16;

  private static final String PARAMETER = "skinny-soft-key-set-set";
  private static final String DEFAULT = "default";

  /** Help texts of keys are numbered so by the phones. */
  private static final int INFO_INDEX = 300;

  /** Stands for a phrase of the phone's dictionary when followed by its code. */
  private static final char DICTIONARY = '\u0080';

  /** Used where a profile has no set of that name. */
  private static final Map<String, List<String>> BUILT_IN =
      Map.of(
          "KeySetOnHook", keys(SoftKey.NEW_CALL, SoftKey.REDIAL),
          "KeySetConnected", keys(SoftKey.HOLD, SoftKey.END_CALL, SoftKey.TRANSFER),
          "KeySetOnHold", keys(SoftKey.RESUME, SoftKey.NEW_CALL, SoftKey.END_CALL),
          "KeySetRingIn", keys(SoftKey.ANSWER, SoftKey.END_CALL),
          "KeySetOffHook", keys(SoftKey.REDIAL, SoftKey.END_CALL),
          "KeySetConnectedWithTransfer", keys(SoftKey.HOLD, SoftKey.END_CALL, SoftKey.TRANSFER),
          "KeySetDigitsAfterDialingFirstDigit", keys(SoftKey.BACKSPACE, SoftKey.END_CALL),
          "KeySetRingOut", keys(SoftKey.END_CALL, SoftKey.TRANSFER),
          "KeySetOffHookWithFeatures", keys(SoftKey.REDIAL, SoftKey.END_CALL),
          "KeySetInUseHint", keys(SoftKey.NEW_CALL, SoftKey.REDIAL));

  private final Map<String, List<String>> names;

  private SoftKeySets(Map<String, List<String>> names) {
    this.names = names;
  }

  /** The sets of the device's choice, else the profile's {@code default}, else those built in. */
  static SoftKeySets of(SkinnyProfile profile, Device device) {
    Map<String, Map<String, List<String>>> offered = profile.softKeySetSets();
    Map<String, List<String>> chosen =
        device.parameter(PARAMETER).map(offered::get).orElse(offered.get(DEFAULT));
    return new SoftKeySets(chosen == null ? BUILT_IN : chosen);
  }

  /** The device's choice when the profile does not offer it. */
  static Optional<String> missingChoice(SkinnyProfile profile, Device device) {
    return device.parameter(PARAMETER).filter(name -> !profile.softKeySetSets().containsKey(name));
  }

  /** Key names by position; gaps and unknown names are empty. */
  List<String> keyNames(String setName) {
    return keys(setName).stream().map(key -> key.map(SoftKey::configName).orElse("")).toList();
  }

  SoftKeySetResMessage sets() {
    List<SoftKeySetDefinition> definitions =
        SET_NAMES.stream().map(name -> definition(keys(name))).toList();
    return new SoftKeySetResMessage(0, definitions.size(), definitions.size(), definitions);
  }

  /** Every phone has the same template: all standard keys. */
  static SoftKeyTemplateResMessage template() {
    List<SoftKeyDefinition> definitions =
        Arrays.stream(SoftKey.values())
            .map(key -> new SoftKeyDefinition(label(key), SoftKeyEvent.of(key.event())))
            .toList();
    return new SoftKeyTemplateResMessage(0, definitions.size(), definitions.size(), definitions);
  }

  private static String label(SoftKey key) {
    return "" + DICTIONARY + (char) key.labelCode();
  }

  private List<Optional<SoftKey>> keys(String setName) {
    return names.getOrDefault(setName, List.of()).stream()
        .limit(POSITIONS)
        .map(SoftKey::named)
        .toList();
  }

  private static SoftKeySetDefinition definition(List<Optional<SoftKey>> keys) {
    List<Integer> template = new ArrayList<>();
    List<Integer> info = new ArrayList<>();
    for (int i = 0; i < POSITIONS; i++) {
      Optional<SoftKey> key = i < keys.size() ? keys.get(i) : Optional.empty();
      template.add(key.map(SoftKey::templatePosition).orElse(0));
      info.add(key.map(found -> INFO_INDEX + found.event()).orElse(0));
    }
    return new SoftKeySetDefinition(template, info);
  }

  private static List<String> keys(SoftKey... keys) {
    return Arrays.stream(keys).map(SoftKey::configName).toList();
  }
}
