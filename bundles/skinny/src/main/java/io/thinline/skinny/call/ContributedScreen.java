package io.thinline.skinny.call;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.phone.LampState;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneNotice;
import io.thinline.api.phone.PhoneText;
import io.thinline.api.phone.Phrase;
import io.thinline.sccp.value.LampMode;
import io.thinline.skinny.screen.FeatureKey;
import io.thinline.skinny.screen.Indicators;
import io.thinline.skinny.screen.Indicators.IdlePopUp;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.PhoneButtons;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What others show on a phone, all of them together.
 *
 * @param indicators of messages, and what pops up
 * @param statusLine of the idle screen, labels included; empty for the usual one
 * @param keys buttons that they light
 */
record ContributedScreen(Indicators indicators, String statusLine, List<FeatureKey> keys) {
  static final ContributedScreen NONE = new ContributedScreen(Indicators.NONE, "", List.of());

  private static final Map<LampState, LampMode> LAMPS =
      Map.of(
          LampState.OFF, LampMode.OFF,
          LampState.ON, LampMode.ON,
          LampState.WINK, LampMode.WINK,
          LampState.BLINK, LampMode.BLINK);

  private static final Map<Phrase, String> PHRASES =
      Map.of(
          Phrase.YOU_HAVE_VOICEMAIL, Labels.YOU_HAVE_VOICEMAIL,
          Phrase.FORWARDED_TO, Labels.FORWARDED_TO,
          Phrase.DO_NOT_DISTURB, Labels.DO_NOT_DISTURB);

  /** Buttons that show something of their own. */
  private static final Set<ButtonType> TAKEN =
      Set.of(
          ButtonType.LINE,
          ButtonType.SPEED_DIAL,
          ButtonType.BLF_SPEED_DIAL,
          ButtonType.SERVICE_URL,
          ButtonType.VOICEMAIL,
          ButtonType.PRIVACY);

  /** All that is said about a phone; of several words about one thing those of the highest rank. */
  static ContributedScreen of(Phone phone, List<PhoneIndications> said) {
    List<PhoneIndications> all =
        said.stream()
            .filter(one -> !one.equals(PhoneIndications.NONE))
            .sorted(Comparator.comparingInt(PhoneIndications::priority).reversed())
            .toList();
    if (all.isEmpty()) {
      return NONE;
    }
    Indicators indicators =
        new Indicators(
            LAMPS.get(first(all, PhoneIndications::messageLamp).orElse(LampState.OFF)),
            icons(phone, all),
            first(all, PhoneIndications::notice).map(ContributedScreen::popUp));
    String statusLine =
        first(all, PhoneIndications::statusLine).map(ContributedScreen::labelled).orElse("");
    return new ContributedScreen(indicators, statusLine, keys(phone, all));
  }

  private static <T> Optional<T> first(
      List<PhoneIndications> all, Function<PhoneIndications, Optional<T>> what) {
    return all.stream().flatMap(one -> what.apply(one).stream()).findFirst();
  }

  private static IdlePopUp popUp(PhoneNotice notice) {
    return new IdlePopUp(labelled(notice.text()), Math.toIntExact(notice.shown().toSeconds()));
  }

  private static String labelled(PhoneText text) {
    return text.phrase().map(PHRASES::get).orElse("") + text.words();
  }

  private static List<Integer> icons(Phone phone, List<PhoneIndications> all) {
    Set<Integer> lines = new TreeSet<>();
    all.forEach(one -> lines.addAll(one.messageIcons()));
    return lines.stream().filter(line -> phone.line(line).isPresent()).toList();
  }

  private static List<FeatureKey> keys(Phone phone, List<PhoneIndications> all) {
    Map<Integer, LampState> lamps = new TreeMap<>();
    all.forEach(one -> one.keys().forEach(lamps::putIfAbsent));
    if (lamps.isEmpty()) {
      return List.of();
    }
    PhoneButtons buttons = PhoneButtons.of(phone.station());
    Map<Integer, Button> places = new HashMap<>();
    phone.station().device().buttons().forEach(button -> places.put(button.position(), button));
    List<FeatureKey> keys = new ArrayList<>();
    lamps.forEach(
        (position, lamp) -> {
          Button button = places.get(position);
          if (button != null && !TAKEN.contains(button.type())) {
            keys.add(
                new FeatureKey(
                    buttons.instanceOf(button),
                    buttons.wireType(button),
                    button.label(),
                    LAMPS.get(lamp)));
          }
        });
    return List.copyOf(keys);
  }
}
