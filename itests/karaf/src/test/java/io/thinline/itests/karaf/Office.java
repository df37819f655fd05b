package io.thinline.itests.karaf;

import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.SoftPhones;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The desks: phones of the shipped directory, on real TCP and UDP, outside of the PBX. */
final class Office implements AutoCloseable {
  static final String ALICE = "SEP001120AABBCC";
  static final String BOB = "SEP001120AABB02";
  static final String CAROL = "SEP001120AABB03";
  static final int ALICES_VOICE = 440;
  static final int BOBS_VOICE = 660;
  private static final int CAROLS_VOICE = 520;

  private final SoftPhones phones = new SoftPhones();
  private final List<DeskPhone> desks = new ArrayList<>();

  static int port() {
    return Integer.getInteger("thinline.var.skinny_port");
  }

  /** The phone with the line 1101, registered. */
  DeskPhone alice() {
    return desk(PhoneSettings.cisco7960(ALICE), "1101", ALICES_VOICE);
  }

  /** The phone with the line 1102, registered; another model than Alice's. */
  DeskPhone bob() {
    return desk(PhoneSettings.cisco7961(BOB), "1102", BOBS_VOICE);
  }

  /** The phone with the line 1103, registered. */
  DeskPhone carol() {
    return desk(PhoneSettings.cisco7960(CAROL), "1103", CAROLS_VOICE);
  }

  /** A phone that the test has entered in the directory, registered. */
  DeskPhone desk(String device, String number, int voice) {
    return desk(PhoneSettings.cisco7961(device), number, voice);
  }

  /** The same, of some model. */
  DeskPhone desk(String model, String device, String number, int voice) {
    return desk(PhoneSettings.model(model).orElseThrow().apply(device), number, voice);
  }

  private DeskPhone desk(PhoneSettings settings, String number, int voice) {
    InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
    DeskPhone desk = new DeskPhone(phones.create(settings, server), number, voice);
    desks.add(desk);
    return desk.registers();
  }

  /** At the end of a story: every phone found that the PBX kept to the protocol, all the time. */
  void everyPhoneIsContent() {
    for (DeskPhone desk : desks) {
      desk.isIdle();
      Assertions.assertThat(desk.settledBreaches()).isEmpty();
    }
  }

  @Override
  public void close() {
    phones.close();
  }
}
