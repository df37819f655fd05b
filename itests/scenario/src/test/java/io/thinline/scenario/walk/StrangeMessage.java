package io.thinline.scenario.walk;

import io.thinline.api.call.Leg;
import io.thinline.sccp.message.AccessoryStatusMessage;
import io.thinline.sccp.message.CapabilitiesResMessage;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaPathEvent;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Stimulus;
import java.net.InetAddress;
import java.util.List;

/** What a phone may say at the wrong time, of the wrong line, about the wrong call. */
enum StrangeMessage {
  SOFT_KEY {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new SoftKeyEventMessage(SoftKeyEvent.of(what % 32), line, reference);
    }
  },
  STIMULUS {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new StimulusMessage(
          Stimulus.of(STIMULI.get(what % STIMULI.size())), line, reference, what % 2);
    }
  },
  OFF_HOOK {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new OffHookMessage(line, reference);
    }
  },
  ON_HOOK {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new OnHookMessage(line, reference);
    }
  },
  KEYPAD {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new KeypadButtonMessage(KeyPadButton.of(what % 20), line, reference);
    }
  },
  ENBLOC {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new EnblocCallMessage(DirectoryNumber.of(NUMBERS.get(what % NUMBERS.size())), line);
    }
  },
  HOOK_FLASH {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new HookFlashMessage(line, reference);
    }
  },
  ACCESSORY {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new AccessoryStatusMessage(
          PATHS.get(what % PATHS.size()), EVENTS.get(what / 4 % EVENTS.size()), line);
    }
  },
  RECEIVE_ACK {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new OpenReceiveChannelAck(
          what % 2 == 0 ? MediaStatus.OK : MediaStatus.OUT_OF_SOCKETS,
          MediaAddress.of(InetAddress.getLoopbackAddress()),
          10_000 + what,
          line,
          reference);
    }
  },
  TRANSMISSION_ACK {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new StartMediaTransmissionAck(
          reference, line, reference, MediaAddress.NONE, what, MediaStatus.UNKNOWN);
    }
  },
  TRANSMISSION_FAILURE {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new MediaTransmissionFailure(reference, line, MediaAddress.NONE, what, reference);
    }
  },
  NO_CAPABILITIES {
    @Override
    PhoneMessage of(int what, int line, int reference) {
      return new CapabilitiesResMessage(List.of());
    }
  };

  private static final List<Integer> LINES = List.of(1, 0, 2, 3, 65_535, -1, 42);
  private static final List<Integer> REFERENCES = List.of(0, -1, 1_000_000_000);
  private static final List<Integer> STIMULI =
      List.of(1, 2, 3, 4, 5, 9, 9, 9, 0xF, 0x10, 0x12, 0x13, 0x15, 0x7B, 0x7D, 0x7E, 0x7F, 0x80);
  private static final List<String> NUMBERS =
      List.of("201", "300", "", "99999999999999999999", "*");
  private static final List<MediaPathId> PATHS =
      List.of(MediaPathId.HANDSET, MediaPathId.HEADSET, MediaPathId.SPEAKER, MediaPathId.NONE);
  private static final List<MediaPathEvent> EVENTS =
      List.of(MediaPathEvent.ON, MediaPathEvent.OFF, MediaPathEvent.NONE);

  /** The message; a number that is no line is a party where ports are spoken of. */
  abstract PhoneMessage of(int what, int line, int reference);

  static int line(int index) {
    return LINES.get(index % LINES.size());
  }

  /** That of a call, perhaps of others, or of none that there is. */
  static int reference(WalkPbx pbx, int index) {
    if (index % 2 == 0 || pbx.legs().isEmpty()) {
      return REFERENCES.get(index / 2 % REFERENCES.size());
    }
    List<Leg> legs = pbx.legs();
    return legs.get(index / 2 % legs.size()).reference();
  }
}
