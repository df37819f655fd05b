package io.thinline.skinny.command;

import io.thinline.api.phone.PhoneLine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the word at the cursor of {@code skinny ...} can become, by live data. Call thread only. */
final class FormCompletion {
  private final List<Form> forms;
  private final Sending sending;

  /** By the name of the place, from what stands at the places before it. */
  private final Map<String, Function<Map<String, String>, Stream<String>>> places;

  FormCompletion(List<Form> forms, Found found, Sending sending, LineStatus lines) {
    this.forms = forms;
    this.sending = sending;
    this.places =
        Map.of(
            "profile_name",
            before -> found.profiles().stream(),
            "device_name",
            before ->
                found.endpoint().profile(profile(before)).stream()
                    .flatMap(profile -> Found.devices(profile).stream()),
            "line_name",
            before ->
                found.endpoint().profile(profile(before)).stream()
                    .flatMap(profile -> lines.lines(profile))
                    .map(PhoneLine::number),
            "button_type",
            before -> ButtonTable.types().stream(),
            Sending.MESSAGE,
            before -> sending.forms().names().stream(),
            "name",
            before -> ProfileSetting.names(),
            "value",
            before -> ProfileSetting.values(before.getOrDefault("name", "")));
  }

  private static String profile(Map<String, String> before) {
    return before.getOrDefault("profile_name", "");
  }

  /** The last word is the one at the cursor. */
  Stream<String> of(List<String> words) {
    List<String> before = words.subList(0, words.size() - 1);
    String typed = words.get(words.size() - 1);
    return forms.stream()
        .flatMap(form -> candidates(form.pattern(), before))
        .filter(word -> word.regionMatches(true, 0, typed, 0, typed.length()))
        .distinct();
  }

  private Stream<String> candidates(WordPattern pattern, List<String> before) {
    return pattern.begin(before).stream()
        .flatMap(
            typed ->
                pattern
                    .token(before.size())
                    .map(token -> token(token, typed))
                    .orElseGet(() -> sending.candidates(typed, pattern.rest(before))));
  }

  private Stream<String> token(String token, Map<String, String> typed) {
    return WordPattern.isPlace(token)
        ? places.getOrDefault(WordPattern.placeName(token), none -> Stream.empty()).apply(typed)
        : Stream.of(token);
  }
}
