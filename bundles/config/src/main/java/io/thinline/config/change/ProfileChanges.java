package io.thinline.config.change;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.config.change.Change.By;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In what profiles differ. */
public final class ProfileChanges {
  private static final String PROFILE = "profile";

  private ProfileChanges() {}

  static List<Change> between(List<SkinnyProfile> inForce, List<SkinnyProfile> written) {
    Map<String, SkinnyProfile> gone = new LinkedHashMap<>();
    inForce.forEach(profile -> gone.put(profile.name(), profile));
    List<Change> changes = new ArrayList<>();
    for (SkinnyProfile becomes : written) {
      SkinnyProfile was = gone.remove(becomes.name());
      if (was == null) {
        changes.add(Change.added(PROFILE, becomes.name(), Optional.of(becomes.location())));
      } else {
        changes.addAll(parameters(was, becomes));
        changes.addAll(softKeys(was, becomes));
        changes.addAll(firmware(was, becomes));
      }
    }
    gone.values().forEach(profile -> changes.add(removed(profile)));
    return changes;
  }

  /** A profile that is in no file any more. */
  public static Change removed(SkinnyProfile profile) {
    return Change.removed(By.APPLY, PROFILE, profile.name(), Optional.of(profile.location()));
  }

  /** Parameters of which another value would count; how it is written does not matter. */
  public static List<Change> parameters(SkinnyProfile was, SkinnyProfile becomes) {
    List<Change> changes = new ArrayList<>();
    for (Parameter<?> parameter : SkinnyParameters.ALL) {
      if (!was.get(parameter).equals(becomes.get(parameter))) {
        String name = parameter.name();
        changes.add(
            new Change(
                By.APPLY,
                PROFILE,
                becomes.name(),
                name,
                Shown.value(name, text(was, parameter)),
                Shown.value(name, text(becomes, parameter)),
                Optional.of(place(becomes, name))));
      }
    }
    return changes;
  }

  /** The text that counts: what is written, when it is right, or else the standard. */
  public static String text(SkinnyProfile profile, Parameter<?> parameter) {
    return profile
        .parameter(parameter.name())
        .map(ConfigValue::text)
        .map(String::strip)
        .filter(text -> parameter.type().read(text).isPresent())
        .orElse(parameter.standard());
  }

  private static SourceLocation place(SkinnyProfile profile, String parameter) {
    return profile.parameter(parameter).map(ConfigValue::location).orElse(profile.location());
  }

  private static List<Change> softKeys(SkinnyProfile was, SkinnyProfile becomes) {
    return Shown.differences(
        flat(was), flat(becomes), (set, values) -> change(becomes, "soft keys " + set, values));
  }

  private static Map<String, String> flat(SkinnyProfile profile) {
    Map<String, String> flat = new LinkedHashMap<>();
    profile
        .softKeySetSets()
        .forEach(
            (name, sets) ->
                sets.forEach((set, keys) -> flat.put(name + " " + set, String.join(",", keys))));
    return flat;
  }

  private static List<Change> firmware(SkinnyProfile was, SkinnyProfile becomes) {
    return Shown.differences(
        was.firmwareVersions(),
        becomes.firmwareVersions(),
        (type, values) -> change(becomes, "firmware-version of " + type, values));
  }

  private static Change change(SkinnyProfile profile, String detail, Shown.Values values) {
    return Change.reload(
        PROFILE,
        profile.name(),
        detail,
        values.was(),
        values.becomes(),
        Optional.of(profile.location()));
  }
}
