package io.thinline.scenario.walk;

import io.thinline.sccp.value.Stimulus;
import io.thinline.softphone.Key;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftKey;
import java.util.List;

/** What a hand can do; where there is no such key it does nothing. */
enum HandMove {
  LIFT {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().goOffHook());
    }
  },
  HANG_UP {
    @Override
    void at(WalkPhone phone, int which) {
      if (phone.screen().registration() != RegistrationState.REGISTERING) {
        phone.does(phone.soft().goOnHook());
      }
    }
  },
  DIGIT {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().digit(KEYPAD.charAt(which % KEYPAD.length())));
    }
  },
  NUMBER {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().dial(NUMBERS.get(which % NUMBERS.size())));
    }
  },
  /** No visible key is dead. */
  SOFT_KEY {
    @Override
    void at(WalkPhone phone, int which) {
      List<SoftKey> keys = phone.screen().softKeys();
      if (keys.isEmpty()) {
        return;
      }
      String label = keys.get(which % keys.size()).label();
      Screen before = phone.screen();
      long sent = phone.wire().toPhone();
      boolean sure = phone.upToDate() && !phone.wire().slow() && !phone.hadStrangers();
      phone.does(phone.soft().softKey(label));
      if (sure && phone.wire().toPhone() == sent) {
        throw new AssertionError(
            "dead key " + label + " on " + phone + ", which showed\n" + before.text());
      }
    }
  },
  LINE {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().lineKey(1 + which % 3));
    }
  },
  SPEED_DIAL {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().speedDial(1 + which % 2));
    }
  },
  ENBLOC {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().enbloc(NUMBERS.get(which % NUMBERS.size())));
    }
  },
  FIXED_KEY {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().press(FIXED.get(which % FIXED.size()), 1 + which % 2));
    }
  },
  SPEAKER {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().speakerKey());
    }
  },
  HEADSET {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().headsetKey());
    }
  },
  HOOK_FLASH {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(phone.soft().hookFlash());
    }
  },
  HIGHLIGHT {
    @Override
    void at(WalkPhone phone, int which) {
      phone.does(which % 2 == 0 ? phone.soft().up() : phone.soft().down());
    }
  },
  /** Whatever there is, each as likely as the other. */
  ANY_KEY {
    @Override
    void at(WalkPhone phone, int which) {
      List<Key> keys = phone.soft().visibleKeys();
      if (!keys.isEmpty()) {
        phone.does(phone.soft().press(keys.get(which % keys.size())));
      }
    }
  };

  private static final String KEYPAD = "0123456789*#";
  private static final List<String> NUMBERS =
      List.of(
          "201", "300", "202", "204", "205", "215", "206", "207", "217", "208", "209", "400", "410",
          "411", "412", "500", "501", "502", "503", "504", "505", "599", "99");
  private static final List<Stimulus> FIXED =
      List.of(Stimulus.HOLD, Stimulus.TRANSFER, Stimulus.LAST_NUMBER_REDIAL, Stimulus.VOICEMAIL);

  abstract void at(WalkPhone phone, int which);
}
