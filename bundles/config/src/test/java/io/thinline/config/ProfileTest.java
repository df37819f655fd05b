package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConnectionLimits;
import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.config.SkinnyProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  @TempDir Path folder;

  private Reading with(String settings) {
    return ConfFolder.withSettings(folder, settings).read();
  }

  private static SkinnyProfile profile(Reading reading) {
    return reading.profiles().get(0);
  }

  private static String param(String name, String value) {
    return "<param name=\"" + name + "\" value=\"" + value + "\"/>";
  }

  @Test
  void aProfileThatSaysNothingHasSaneSettings() {
    Reading reading = with("");
    SkinnyProfile profile = profile(reading);
    assertThat(reading.problems()).isEmpty();
    assertThat(profile.name()).isEqualTo("internal");
    assertThat(profile.domain()).isEqualTo("192.0.2.7");
    assertThat(profile.ip()).isEmpty();
    assertThat(profile.port()).isEqualTo(2000);
    assertThat(profile.dialplan()).isEqualTo("XML");
    assertThat(profile.context()).isEqualTo("default");
    assertThat(profile.patternsDialplan()).isEqualTo("XML");
    assertThat(profile.patternsContext()).isEqualTo("skinny-patterns");
    assertThat(profile.keepAlive()).isEqualTo(Duration.ofSeconds(60));
    assertThat(profile.digitTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(profile.preserveMax()).isEqualTo(Duration.ofHours(12));
    assertThat(profile.autoRestart()).isTrue();
    assertThat(profile.limits()).isEqualTo(ConnectionLimits.STANDARD);
    assertThat(profile.extension("ext-voicemail")).isEqualTo("vmain");
    assertThat(profile.extension("ext-redial")).isEqualTo("redial");
    assertThat(profile.extension("ext-meetme")).isEqualTo("conference");
    assertThat(profile.extension("ext-pickup")).isEqualTo("pickup");
    assertThat(profile.extension("ext-cfwdall")).isEmpty();
  }

  @Test
  void whatIsWrittenIsTaken() {
    Reading reading =
        with(
            param("port", "0")
                + param("keep-alive", "30")
                + param("digit-timeout", "500")
                + param("ip", "::1")
                + param("date-format", "M/D/YA")
                + param("auto-restart", "no")
                + param("ext-redial", "*66")
                + param("preserve-max", "60"));
    SkinnyProfile profile = profile(reading);
    assertThat(reading.problems()).isEmpty();
    assertThat(profile.port()).isZero();
    assertThat(profile.keepAlive()).isEqualTo(Duration.ofSeconds(30));
    assertThat(profile.digitTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(profile.ip()).isEqualTo("::1");
    assertThat(profile.dateFormat()).isEqualTo("M/D/YA");
    assertThat(profile.autoRestart()).isFalse();
    assertThat(profile.extension("ext-redial")).isEqualTo("*66");
    assertThat(profile.preserveMax()).isEqualTo(Duration.ofMinutes(1));
    assertThat(profile.parameter("port").orElseThrow().location().toString())
        .isEqualTo("autoload_configs/skinny.conf.xml:2");
  }

  @Test
  void everyLimitIsAParameter() {
    Reading reading =
        with(
            param("register-timeout", "5")
                + param("message-rate", "10")
                + param("message-burst", "20")
                + param("write-limit", "65536")
                + param("frame-limit", "4096")
                + param("connections-per-address", "30")
                + param("unregistered-per-address", "7")
                + param("max-connections", "40")
                + param("backlog", "50"));
    assertThat(reading.problems()).isEmpty();
    assertThat(profile(reading).limits())
        .isEqualTo(
            new ConnectionLimits(Duration.ofSeconds(5), 10, 20, 65_536, 4096, 30, 7, 40, 50));
  }

  @ParameterizedTest
  @CsvSource({
    "port, 65536, a number from 0 to 65535; 2000 is used",
    "port, two thousand, a number from 0 to 65535; 2000 is used",
    "keep-alive, 0, a number from 1 to 86400 (seconds); 60 is used",
    "digit-timeout, 10s, a number from 1 to 3600000 (milliseconds); 10000 is used",
    "ip, not a name, 'an IPv4 or IPv6 address, a host name, or empty for all addresses'",
    "ip, 1.2.3.256, 'an IPv4 or IPv6 address, a host name, or empty for all addresses'",
    "acl-permit, 192.0.2.0/33, 'addresses or networks such as 192.0.2.0/24 and 2001:db8::/32, separated by commas'",
    "tls-min-version, SSLv3, 'one of TLSv1, TLSv1.1, TLSv1.2, TLSv1.3; TLSv1.2 is used'",
    "register-timeout, 0, a number from 1 to 3600 (seconds); 30 is used",
    "frame-limit, 100, a number from 2048 to 65536; 8192 is used",
    "max-connections, 0, a number from 1 to 1000000; 20000 is used",
    "auto-restart, perhaps, true or false (or 1 or 0); true is used",
    "context, '', a name; default is used"
  })
  void aWrongValueSaysWhatIsAllowed(String name, String value, String allowed) {
    Reading reading = with("\n" + param(name, value));
    assertThat(ConfFolder.errors(reading))
        .containsExactly(
            "autoload_configs/skinny.conf.xml:3: "
                + name
                + "=\""
                + value
                + "\": allowed is "
                + allowed);
    assertThat(reading.broken()).isFalse();
    assertThat(reading.profiles()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "D/M/Y,true",
    "M.D.YA,true",
    "Y-M-D,true",
    "D/D/Y,false",
    "D/M-Y,false",
    "DD/MM/YY,false"
  })
  void aDateFormatIsWhatPhonesKnow(String format, boolean right) {
    assertThat(ConfFolder.errors(with(param("date-format", format))).isEmpty()).isEqualTo(right);
  }

  @Test
  void anUnknownParameterIsNamedWithTheNearest() {
    assertThat(ConfFolder.warnings(with(param("keepalive", "30"))))
        .containsExactly(
            "autoload_configs/skinny.conf.xml:2: profile internal has no parameter \"keepalive\", perhaps \"keep-alive\" is meant");
  }

  @Test
  void whatAProfileNamesAndTheTreeLacksIsWarnedOf() {
    assertThat(
            ConfFolder.warnings(with(param("context", "defualt") + param("domain", "example.com"))))
        .containsExactly(
            "autoload_configs/skinny.conf.xml:2: the directory has no domain \"example.com\" (it has 192.0.2.7): no phone can register",
            "autoload_configs/skinny.conf.xml:2: the dialplan has no context \"defualt\" (it has default, skinny-patterns)");
  }

  @Test
  void aSecondProfileOfTheSameNameIsLeftOut() {
    Reading reading =
        ConfFolder.withUsers(folder, "")
            .file(
                "autoload_configs/skinny.conf.xml",
                "<configuration name=\"skinny.conf\"><profiles>\n<profile name=\"a\"/>\n<profile name=\"a\"/>\n<profile/></profiles></configuration>")
            .read();
    assertThat(reading.profiles()).hasSize(1);
    assertThat(ConfFolder.errors(reading))
        .containsExactly(
            "autoload_configs/skinny.conf.xml:3: profile a is already at autoload_configs/skinny.conf.xml:2; this one is left out",
            "autoload_configs/skinny.conf.xml:4: a profile needs name=\"...\"; it is left out");
  }

  @Test
  void softKeySetsKeepTheirGaps() {
    Reading reading = withSoftKeys("KeySetRingOut", ",,SoftkeyEndcall,SoftkeyTransfer");
    assertThat(reading.problems()).isEmpty();
    assertThat(profile(reading).softKeySetSets().get("default"))
        .containsEntry("KeySetRingOut", List.of("", "", "SoftkeyEndcall", "SoftkeyTransfer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<param nme='port' value='1'/>|ERROR|<param> needs name=\"...\", not nme",
        "<param name='port' valu='1'/>|WARNING|<param name=\"port\"> needs value=\"...\", not valu; it counts as empty",
        "<param name='port' value='1' values='2'/>|WARNING|<param> has no attribute \"values\", perhaps \"value\" is meant",
        "<param name='prot' value='1'/>|WARNING|profile internal has no parameter \"prot\", perhaps \"port\" is meant",
        "<parm name='port' value='1'/>|WARNING|<parm> means nothing in <settings>, perhaps \"param\" is meant",
        "<param name='patterns-dialplan' value='XNL'/>|WARNING|there is no dialplan \"XNL\", perhaps \"XML\" is meant",
        "</settings><setings/><settings>|WARNING|<setings> means nothing in <profile>, perhaps \"settings\" is meant",
        "</settings><device-types kind='1'/><settings>|WARNING|<device-types> has no attribute \"kind\"",
        "</settings><device-types>text</device-types><settings>|WARNING|the text in <device-types> means nothing: \"text\""
      })
  void whatMeansNothingIsNamedWithTheNearest(String line, String severity, String message) {
    Reading reading = ConfFolder.withSettings(folder, line).read();
    assertThat(reading.problems())
        .filteredOn(problem -> !problem.message().startsWith("port="))
        .extracting(problem -> problem.severity() + " " + problem)
        .containsExactly(severity + " autoload_configs/skinny.conf.xml:2: " + message);
  }

  @Test
  void softKeysAreForThoseToJudgeWhoShowThem() {
    Reading reading = withSoftKeys("KeySetOfAnother", "SoftkeyOfAnother, SoftkeyRedial");
    assertThat(reading.problems()).isEmpty();
    assertThat(profile(reading).softKeySetSets().get("default"))
        .containsEntry("KeySetOfAnother", List.of("SoftkeyOfAnother", "SoftkeyRedial"));
  }

  private Reading withSoftKeys(String name, String keys) {
    return ConfFolder.withUsers(folder, "")
        .file(
            "autoload_configs/skinny.conf.xml",
            "<configuration name=\"skinny.conf\"><profiles><profile name=\"a\"><soft-key-set-sets>\n"
                + "<soft-key-set-set name=\"default\"><soft-key-set name=\""
                + name
                + "\" value=\""
                + keys
                + "\"/></soft-key-set-set></soft-key-set-sets><device-types><device-type id=\"Cisco ATA 186\">"
                + "<param name=\"firmware-version\" value=\"ATA030101SCCP04\"/></device-type></device-types>"
                + "</profile></profiles></configuration>")
        .read();
  }

  @Test
  void firmwareVersionsAreKnownByDeviceType() {
    assertThat(profile(withSoftKeys("KeySetOnHook", "")).firmwareVersions())
        .containsEntry("Cisco ATA 186", "ATA030101SCCP04");
  }

  @Test
  void everyDeclarationIsCompleteAndItsStandardIsAllowed() {
    for (Parameter<?> parameter : SkinnyParameters.ALL) {
      assertThat(parameter.standardValue()).as(parameter.name()).isNotNull();
      assertThat(parameter.description()).as(parameter.name()).endsWith(".");
    }
  }
}
