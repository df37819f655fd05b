package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.LegState;
import io.thinline.api.directory.User;
import io.thinline.callcontrol.endpoint.GroupCallCommand;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code user/...}, {@code group/...} and {@code group_call}. */
class DirectoryDialingTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private final User bobsUser = pbx.directory.userWithPhone("SEP02", "1102");
  private final User carolsUser = pbx.directory.userWithPhone("SEP03", "1103");

  private TestLine aliceDials(String dialString) {
    pbx.dialplan.extension("go", "bridge " + dialString);
    return pbx.dials("1101", "go");
  }

  private static boolean rings(TestLine line) {
    return line.leg.map(leg -> leg.state() == LegState.RINGING).orElse(false);
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void aUserIsRungAtTheLineOfItsPhone() {
    aliceDials("user/SEP02@pbx");

    assertThat(rings(bob)).isTrue();
    assertThat(bob.leg().endpoint()).isEqualTo("skinny/internal/1102");
    assertThat(bob.leg().variable("dialed_user")).contains("SEP02");
    assertThat(bob.leg().variable("dialed_domain")).contains("pbx");
  }

  @Test
  void withoutADomainItIsTheSystems() {
    aliceDials("user/SEP02");

    assertThat(rings(bob)).isTrue();
  }

  @Test
  void aNumberThatIsNoUserIsALine() {
    aliceDials("user/1102");

    assertThat(rings(bob)).isTrue();
  }

  @Test
  void aUserWithADialStringIsRungByThat() {
    pbx.directory.user(
        "team",
        Map.of("dial-string", "{who=${dialed_user}}test/1102,${nothing},test/1103"),
        Map.of());
    aliceDials("user/team");

    assertThat(rings(bob)).isTrue();
    assertThat(rings(carol)).isTrue();
    assertThat(carol.leg().variable("who")).contains("team");
  }

  @Test
  void aDialStringThatLeadsNowhereIsLeftForThePhone() {
    pbx.directory.userWithPhone("1104", "1104");
    pbx.line("1104");
    pbx.directory.user("1104", Map.of("dial-string", "{a=1}${sofia_contact}"), Map.of());
    aliceDials("user/1104");

    assertThat(rings(pbx.line("1104"))).isTrue();
  }

  @Test
  void aUserWithoutAPhoneIsNotRegistered() {
    pbx.directory.user("ghost", Map.of(), Map.of());

    assertThat(aliceDials("user/ghost").endedWith()).contains(Cause.USER_NOT_REGISTERED);
  }

  @Test
  void timeoutsAndBracketsOfAUserHold() {
    aliceDials("[leg_timeout=5]user/SEP02,test/1103");
    pbx.time.advance(Duration.ofSeconds(5));

    assertThat(bob.endedWith()).contains(Cause.NO_ANSWER);
    assertThat(rings(carol)).isTrue();
  }

  @Test
  void whoeverOfAGroupAnswersFirstHasTheCall() {
    pbx.directory.group("sales", bobsUser, carolsUser);
    TestLine alice = aliceDials("group/sales@pbx");
    assertThat(rings(bob)).isTrue();

    carol.answers();
    pbx.time.run();

    assertThat(bob.endedWith()).contains(Cause.LOSE_RACE);
    assertThat(alice.leg().bridged()).containsSame(carol.leg());
  }

  @Test
  void aGroupOneAfterAnother() {
    bob.refuses = Optional.of(Cause.USER_BUSY);
    pbx.directory.group("sales", bobsUser, carolsUser);
    aliceDials("group/sales+F");

    assertThat(rings(carol)).isTrue();
    assertThat(bob.offers).isEqualTo(1);
  }

  @Test
  void aGroupAmongTheUsersOfAGroup() {
    pbx.directory.group("sales", bobsUser, carolsUser);
    pbx.directory.group(
        "all", pbx.directory.user("team", Map.of("dial-string", "group/sales@pbx"), Map.of()));
    TestLine alice = aliceDials("group/all@pbx");
    bob.answers();
    pbx.time.run();

    assertThat(carol.endedWith()).contains(Cause.LOSE_RACE);
    assertThat(alice.leg().bridged()).containsSame(bob.leg());
  }

  @Test
  void groupCallSaysWhatWouldBeRung() {
    User own = pbx.directory.user("own", Map.of("group-dial-string", "{a=1}test/1102"), Map.of());
    pbx.directory.group("sales", bobsUser, own);
    GroupCallCommand command = new GroupCallCommand();
    command.bindDirectoryAddresses(pbx.addresses);

    assertThat(command.immediate()).isTrue();
    assertThat(command.execute(TestCommandCall.of("sales@pbx")).text())
        .isEqualTo("user/SEP02@pbx,[a=1]test/1102");
    assertThat(command.execute(TestCommandCall.of("sales+F")).text())
        .isEqualTo("user/SEP02@pbx|[a=1]test/1102");
    assertThat(command.execute(TestCommandCall.of("sales+E")).text())
        .isEqualTo("user/SEP02@pbx:_:[a=1]test/1102");
    assertThat(command.execute(TestCommandCall.of("nobody")).text())
        .isEqualTo("error/NO_ROUTE_DESTINATION");
  }
}
