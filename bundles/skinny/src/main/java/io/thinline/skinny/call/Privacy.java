package io.thinline.skinny.call;

import io.thinline.api.directory.ButtonType;
import io.thinline.sccp.value.Stimulus;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones whose users do not let the other phones of a shared line see whom they talk to, nor take
 * their calls from hold. A phone that comes back is as private as it was.
 */
final class Privacy {
  private static final Logger LOG = LoggerFactory.getLogger(Privacy.class);

  private record Key(String profile, String device) {}

  private final LineCalls calls;
  private final Screens screens;
  private final Set<Key> on = new HashSet<>();

  Privacy(LineCalls calls, Screens screens) {
    this.calls = calls;
    this.screens = screens;
  }

  void keys(StimulusKeys stimuli) {
    stimuli.on(Stimulus.FEATURE, (phone, key) -> pressed(phone, key.lineInstance()));
  }

  /** Without a button there would be no way out of it. */
  void appears(Phone phone) {
    if (phone.features().isEmpty()) {
      on.remove(key(phone));
    }
    phone.privacy(on.contains(key(phone)));
  }

  private void pressed(Phone phone, int instance) {
    boolean its = phone.features().stream().anyMatch(feature -> feature.instance() == instance);
    if (!its) {
      LOG.debug("{}: button {} {} has no function", phone, ButtonType.FEATURE, instance);
      return;
    }
    phone.privacy(!phone.privacy());
    if (phone.privacy()) {
      on.add(key(phone));
    } else {
      on.remove(key(phone));
    }
    screens.touch(phone);
    calls.at(phone).forEach(screens::touch);
  }

  private static Key key(Phone phone) {
    return new Key(phone.profile(), phone.name());
  }
}
