package io.thinline.camel;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageWaitingService;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.PhoneLine;
import io.thinline.api.phone.PhoneService;
import io.thinline.api.phone.PhoneState;
import io.thinline.testkit.RecordedEvents;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The PBX as far as Camel reaches it: real events, written lines of commands, mailboxes. */
public final class TestPbx {
  public static final Instant MORNING = Instant.parse("2026-11-22T09:30:00Z");

  public final RecordedEvents recorded = new RecordedEvents();
  private @Nullable EventSink reader;

  /** The recorded stream; whoever reads it can be told of a gap. */
  public final EventStream stream =
      new EventStream() {
        @Override
        public long publish(PbxEvent event) {
          return recorded.publish(event);
        }

        @Override
        public EventSubscription subscribe(String name, long from, EventSink sink) {
          reader = sink;
          return recorded.subscribe(name, from, sink);
        }

        @Override
        public long lastSequence() {
          return recorded.lastSequence();
        }
      };

  public final Cursors cursors = new Cursors(Clock.systemUTC(), null, "run");
  public final Switchboard switchboard = new Switchboard(stream, cursors);
  public final List<String> lines = new ArrayList<>();
  public final List<Role> roles = new ArrayList<>();
  private final List<Phone> phones = new ArrayList<>();
  public final Map<MailboxAccount, WaitingMessages> mailboxes = new LinkedHashMap<>();
  public Function<String, CommandResult> answer = line -> CommandResult.ok("+OK");

  public final EventHeaders headers = TestPbx::allHeaders;

  public final CommandService commands =
      new CommandService() {
        @Override
        public List<ApiCommand> commands() {
          return List.of();
        }

        @Override
        public Optional<ApiCommand> command(String name) {
          return Optional.empty();
        }

        @Override
        public CommandResult execute(String line, CommandSession session) {
          lines.add(line);
          roles.add(session.role());
          return answer.apply(line);
        }

        @Override
        public String background(String line, Role role, String jobUuid, String ownerUuid) {
          throw new UnsupportedOperationException(line);
        }

        @Override
        public List<String> complete(String line) {
          return List.of();
        }

        @Override
        public String text(CommandResult result) {
          return result.text();
        }
      };

  public final MessageWaitingService messages =
      new MessageWaitingService() {
        @Override
        public void set(MailboxAccount account, WaitingMessages waiting) {
          mailboxes.put(account, waiting);
        }

        @Override
        public WaitingMessages get(MailboxAccount account) {
          return mailboxes.getOrDefault(account, WaitingMessages.NONE);
        }

        @Override
        public Map<MailboxAccount, WaitingMessages> list() {
          return mailboxes;
        }
      };

  /** Says that a phone is registered. */
  public void registers(String device, String profile) {
    phones.add(
        new Phone(
            device,
            profile,
            "example.com",
            "Cisco 7960",
            "SCCP",
            11,
            "",
            new InetSocketAddress("127.0.0.1", 1),
            false,
            List.of("1101"),
            PhoneState.values()[0],
            MORNING));
  }

  public final PhoneService phoneService =
      new PhoneService() {
        @Override
        public List<Phone> phones() {
          return phones;
        }

        @Override
        public List<PhoneDetails> phone(String name) {
          return List.of();
        }

        @Override
        public List<PhoneLine> lines() {
          return List.of();
        }

        @Override
        public List<PhoneConnectionInfo> connections() {
          return List.of();
        }
      };

  /** With all its services there. */
  public static TestPbx complete() {
    TestPbx pbx = new TestPbx();
    pbx.switchboard.bindEventHeaders(pbx.headers);
    for (String format : List.of("plain", "json", "xml")) {
      pbx.switchboard.bindEventFormat(format(format));
    }
    pbx.switchboard.bindCommandService(pbx.commands);
    pbx.switchboard.bindMessageWaitingService(pbx.messages);
    pbx.switchboard.bindPhoneService(pbx.phoneService);
    return pbx;
  }

  public static EventFormat format(String name) {
    return new EventFormat() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String format(PbxEvent event) {
        return name + " of " + event.subclass() + event.name();
      }
    };
  }

  private static Map<String, String> allHeaders(PbxEvent event) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Event-Subclass", event.subclass());
    all.put("Event-Name", event.name());
    all.put("Event-Sequence", String.valueOf(event.sequence()));
    all.putAll(event.headers());
    return all;
  }

  public void tellOfGap(long lost) {
    if (reader == null) {
      throw new AssertionError("nobody reads the events");
    }
    reader.gap(lost);
  }

  public PbxEvent happens(String subclass, String profile, String device) {
    PbxEvent event =
        PbxEvent.custom(
            subclass,
            MORNING,
            Map.of("Skinny-Profile-Name", profile, "Skinny-Device-Name", device));
    stream.publish(event);
    return event;
  }

  public void channelHappens(String name, String channel) {
    stream.publish(PbxEvent.core(name, MORNING, Map.of("Channel-Name", channel)));
  }
}
