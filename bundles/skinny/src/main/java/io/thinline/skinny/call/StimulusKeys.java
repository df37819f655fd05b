package io.thinline.skinny.call;

import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.Stimulus;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buttons that do something, beside the keypad and the soft keys. */
final class StimulusKeys {
  private static final Logger LOG = LoggerFactory.getLogger(StimulusKeys.class);

  private final Map<Stimulus, BiConsumer<Phone, StimulusMessage>> actions = new HashMap<>();

  /** Only while the phones are wired. */
  void on(Stimulus stimulus, BiConsumer<Phone, StimulusMessage> action) {
    actions.put(stimulus, action);
  }

  void press(Phone phone, StimulusMessage key) {
    BiConsumer<Phone, StimulusMessage> action = actions.get(key.stimulus());
    if (action == null) {
      LOG.debug("{}: key {} has no function", phone, key.stimulus());
      return;
    }
    action.accept(phone, key);
  }
}
