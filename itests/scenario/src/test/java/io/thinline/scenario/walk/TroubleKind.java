package io.thinline.scenario.walk;

import java.time.Duration;

/** What can go wrong between a phone and its server. */
enum TroubleKind {
  CONNECTION_LOST {
    @Override
    void at(WalkPhone phone, int which) {
      phone.soft().loseConnection();
    }
  },
  /** A person restarts it: for this and for what hides behind it. */
  REGISTERS {
    @Override
    void at(WalkPhone phone, int which) {
      phone.soft().register();
    }
  },
  UNREGISTERS {
    @Override
    void at(WalkPhone phone, int which) {
      phone.soft().unregister();
    }
  },
  SLOW {
    @Override
    void at(WalkPhone phone, int which) {
      phone.wire().lag(Duration.ofMillis(10 + which * 6L));
    }
  },
  FAST_AGAIN {
    @Override
    void at(WalkPhone phone, int which) {
      phone.wire().lag(Duration.ZERO);
    }
  },
  ACKS_LOST {
    @Override
    void at(WalkPhone phone, int which) {
      phone.wire().losesAcks(1 + which % 2);
    }
  },
  ACKS_LATE {
    @Override
    void at(WalkPhone phone, int which) {
      phone.wire().keepsBackAcks(1 + which % 2);
    }
  },
  PORTS_REFUSED {
    @Override
    void at(WalkPhone phone, int which) {
      if (which % 2 == 0) {
        phone.plane().refusesOnce();
      } else {
        phone.plane().opensNoPorts();
      }
    }
  },
  PORTS_FREE_AGAIN {
    @Override
    void at(WalkPhone phone, int which) {
      phone.plane().opensPorts();
    }
  };

  abstract void at(WalkPhone phone, int which);
}
