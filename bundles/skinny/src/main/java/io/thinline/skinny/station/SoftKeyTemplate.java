package io.thinline.skinny.station;

import io.thinline.sccp.message.SoftKeyTemplateResMessage;
import io.thinline.sccp.value.SoftKeyDefinition;
import io.thinline.sccp.value.SoftKeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The list of soft keys that sets refer to: for every phone all standard keys. */
final class SoftKeyTemplate {
  private static final SoftKeyTemplateResMessage IN_WORDS = template(SoftKey::text);
  private static final SoftKeyTemplateResMessage IN_CODES = template(SoftKey::label);
  private static final SoftKeyTemplateResMessage IN_OLD_CODES = template(SoftKey::labelOfFirstPage);

  private SoftKeyTemplate() {}

  static SoftKeyTemplateResMessage of(PhoneLabels labels) {
    if (labels.plain()) {
      return IN_WORDS;
    }
    return labels.secondPage() ? IN_CODES : IN_OLD_CODES;
  }

  private static SoftKeyTemplateResMessage template(Function<SoftKey, String> label) {
    List<SoftKeyDefinition> definitions =
        Arrays.stream(SoftKey.values())
            .map(key -> new SoftKeyDefinition(label.apply(key), SoftKeyEvent.of(key.event())))
            .toList();
    return new SoftKeyTemplateResMessage(0, definitions.size(), definitions.size(), definitions);
  }
}
