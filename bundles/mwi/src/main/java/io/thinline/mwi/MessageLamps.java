package io.thinline.mwi;

import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.phone.LampState;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneNotice;
import io.thinline.api.phone.PhoneText;
import io.thinline.api.phone.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What phones show of messages: lamp and words are for the first line of a device, every line with
 * messages has its envelope.
 */
final class MessageLamps {
  private static final int PRIORITY = 10;
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final Mailboxes mailboxes;

  MessageLamps(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  PhoneIndications of(Device device, @Nullable DirectoryService directory) {
    PhoneIndications.Builder shown = PhoneIndications.builder(PRIORITY);
    boolean any = false;
    List<String> lines = AccountNames.ofLines(device);
    for (int line = 0; line < lines.size(); line++) {
      Set<String> names = AccountNames.of(directory, device.domain(), lines.get(line));
      if (line == 0) {
        names.add(device.name());
      }
      WaitingMessages messages = mailboxes.find(device.domain(), names);
      if (messages.waiting()) {
        any = true;
        shown.messageIcon(line + 1);
        if (line == 0) {
          first(shown, messages);
        }
      }
    }
    return any ? shown.build() : PhoneIndications.NONE;
  }

  private static void first(PhoneIndications.Builder shown, WaitingMessages messages) {
    PhoneText text = PhoneText.of(Phrase.YOU_HAVE_VOICEMAIL, counted(messages));
    shown.messageLamp(LampState.ON).statusLine(text).notice(new PhoneNotice(text, SHOWN));
  }

  /** As mod_skinny says it. */
  private static String counted(WaitingMessages messages) {
    MessageCounts counts = messages.counts();
    return messages.counted()
        ? ": (" + counts.fresh() + "/" + counts.freshUrgent() + " urgents)"
        : "";
  }
}
