package io.thinline.callcontrol;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a leg hears with, and what; who hears it besides its partner. */
final class Hearing {
  @Nullable MediaTerminal terminal;

  @Nullable LegMedia media;

  /** What it hears instead of its partner. */
  @Nullable MediaNode sound;

  /** They hear all that it says and hears. */
  final List<MediaNode> recorders = new ArrayList<>(0);

  /** What the leg's listeners were told last. */
  Optional<MediaDescription> told = Optional.empty();

  Optional<MediaDescription> now() {
    return media == null ? Optional.empty() : media.hearing();
  }

  /** Where the leg's audio is; null when it has neither ear nor mouth. */
  @Nullable MediaTerminal ear() {
    return terminal instanceof SilentTerminal ? null : terminal;
  }
}
