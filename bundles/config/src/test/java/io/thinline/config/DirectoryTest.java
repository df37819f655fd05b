package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
  private static final String DOMAIN = "192.0.2.7";

  @TempDir Path folder;

  private Reading directory(String xml) {
    return ConfFolder.withUsers(folder, "").file("directory/default.xml", xml).read();
  }

  /** A tree as FreeSWITCH ships it: a file for each user, pointers for further groups. */
  private Reading stockTree() {
    ConfFolder conf = ConfFolder.withUsers(folder, "");
    for (int number = 1000; number < 1020; number++) {
      conf.file(
          "directory/default/" + number + ".xml",
          """
          <include>
            <user id="%1$d" number-alias="2%1$d" cacheable="60000">
              <params>
                <param name="password" value="$${default_password}"/>
                <param name="vm-password" value="%1$d"/>
              </params>
              <variables><variable name="toll_allow" value="local"/></variables>
            </user>
          </include>
          """
              .formatted(number));
    }
    return conf.file(
            "vars.xml",
            "<include><X-PRE-PROCESS cmd=\"set\" data=\"default_password=1234\"/></include>")
        .file(
            "directory/default/phone.xml",
            """
            <include><user id="SEP001" cidr="192.0.2.0/24" mailbox="1000">
              <gateways><gateway name="g"><param name="username" value="x"/></gateway></gateways>
              <vcard><fn>Reception</fn></vcard>
              <params><param name="a1-hash" value="0"/><param name="ext-redial" value="user"/></params>
              <skinny><params><param name="ext-redial" value="phone"/></params></skinny>
            </user></include>
            """)
        .file(
            "directory/default.xml",
            """
            <include><domain name="$${domain}">
              <params><param name="dial-string" value="${x}"/></params>
              <variables>
                <variable name="record_stereo" value="true"/>
                <variable name="toll_allow" value="none"/>
              </variables>
              <groups>
                <group name="sales"><users>
                  <user id="1001" type="pointer"/>
                  <user id="1000" type="pointer"/>
                  <user id="SEP001" type="pointer"/>
                </users></group>
                <group name="default"><users>
                  <X-PRE-PROCESS cmd="include" data="default/*.xml"/>
                </users></group>
                <group name="empty"/>
              </groups>
            </domain></include>
            """)
        .read();
  }

  private static User user(Reading reading, String idOrAlias) {
    return reading.directory().user(DOMAIN, idOrAlias).orElseThrow();
  }

  @Test
  void aStockTreeHasItsUsersAndGroups() {
    Reading reading = stockTree();
    DirectoryService directory = reading.directory();
    assertThat(reading.problems()).isEmpty();
    assertThat(directory.domains()).containsExactly(DOMAIN);
    assertThat(directory.users(DOMAIN)).hasSize(21).extracting(User::id).isSorted();
    assertThat(directory.groups(DOMAIN)).containsExactly("default", "empty", "sales");
    assertThat(directory.group(DOMAIN, "sales"))
        .extracting(User::id)
        .containsExactly("1001", "1000", "SEP001");
    assertThat(directory.group(DOMAIN, "default")).hasSize(21);
    assertThat(directory.group(DOMAIN, "empty")).isEmpty();
    assertThat(directory.group(DOMAIN, "support")).isEmpty();
    assertThat(directory.devices(DOMAIN)).extracting(Device::name).containsExactly("SEP001");
  }

  @Test
  void aUserHasWhatItsDomainGivesItAndItsOwnWins() {
    User user = user(stockTree(), "1000");
    assertThat(user.groups()).containsExactly("default", "sales");
    assertThat(user.attributes())
        .containsEntry("id", "1000")
        .containsEntry("cacheable", "60000")
        .containsEntry("number-alias", "21000");
    assertThat(user.parameters())
        .containsEntry("dial-string", "${x}")
        .containsEntry("password", "1234");
    assertThat(user.variable("record_stereo")).contains("true");
    assertThat(user.variable("toll_allow")).contains("local");
    assertThat(user.location().toString()).isEqualTo("directory/default/1000.xml:2");
  }

  @Test
  void aPhoneIsAUserAndItsOwnParametersWin() {
    Reading reading = stockTree();
    User user = user(reading, "SEP001");
    assertThat(user.attributes()).containsEntry("mailbox", "1000");
    assertThat(user.groups()).containsExactly("default", "sales");
    assertThat(user.parameter("ext-redial")).contains("user");
    Device phone = reading.directory().device(DOMAIN, "SEP001").orElseThrow();
    assertThat(phone.parameter("ext-redial")).contains("phone");
    assertThat(phone.parameter("a1-hash")).contains("0");
  }

  @Test
  void anAliasFindsAUserAndAnIdWins() {
    Reading reading =
        directory(
            """
            <domain name="$${domain}">
              <user id="1001" number-alias="1002"/>
              <user id="1002" number-alias="77"/>
              <user id="1003" number-alias="77"/>
              <user id="1004" number-alias=""/>
            </domain>
            """);
    assertThat(user(reading, "1002").id()).isEqualTo("1002");
    assertThat(user(reading, "77").id()).isEqualTo("1002");
    assertThat(reading.directory().user(DOMAIN, "")).isEmpty();
    assertThat(reading.directory().user("elsewhere", "77")).isEmpty();
    assertThat(ConfFolder.warnings(reading))
        .containsExactly(
            "directory/default.xml:2: number-alias=\"1002\" of 1001 finds 1002 at directory/default.xml:3, whose id it is",
            "directory/default.xml:4: number-alias=\"77\" of 1003 finds 1002 at directory/default.xml:3, which has the same alias");
  }

  @Test
  void usersThatAddNothingShareWhatTheyInherit() {
    Reading reading =
        directory(
            """
            <domain name="$${domain}">
              <variables><variable name="a" value="1"/></variables>
              <users><user id="1"/><user id="2"><params/></user></users>
            </domain>
            """);
    assertThat(user(reading, "1").variables()).isSameAs(user(reading, "2").variables());
    assertThat(user(reading, "1").groups()).isEmpty();
  }

  @Test
  void groupsPassOnTheirSettingsToTheirOwnUsersOnly() {
    Reading reading =
        directory(
            """
            <domain name="$${domain}"><groups>
              <group name="a">
                <variables><variable name="v" value="of a"/></variables>
                <user id="1"/><users><user id="2" type="pointer"/></users>
              </group>
              <group name="b">
                <variables><variable name="v" value="of b"/></variables>
                <users><user id="2"/></users>
              </group>
            </groups></domain>
            """);
    assertThat(reading.problems()).isEmpty();
    assertThat(user(reading, "1").variable("v")).contains("of a");
    assertThat(user(reading, "2").variable("v")).contains("of b");
    assertThat(user(reading, "2").groups()).containsExactly("b", "a");
    assertThat(reading.directory().group(DOMAIN, "a"))
        .extracting(User::id)
        .containsExactly("1", "2");
  }

  @Test
  void aDomainWrittenTwiceIsOne() {
    Reading reading =
        directory(
            """
            <include>
            <domain name="b"><variables><variable name="v" value="1"/></variables><user id="1"/></domain>
            <domain name="a"><user id="1"/></domain>
            <domain name="b"><user id="2"/></domain>
            </include>
            """);
    assertThat(reading.directory().domains()).containsExactly("a", "b");
    assertThat(reading.directory().users("b")).extracting(User::id).containsExactly("1", "2");
    assertThat(reading.directory().user("b", "2").orElseThrow().variables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<user id='1' type='pointer'/>|a pointer puts a user into the group it stands in; here is none",
        "<user id='1' type='ponter'/>|a user has no type \"ponter\"; \"pointer\" makes it one, without it is a user",
        "<user id='1' number-allias='2'/>|a user has no attribute \"number-allias\", perhaps \"number-alias\" is meant",
        "<groups><group name='x'><users><user id='9' type='pointer'/></users></group></groups>|a pointer to 9, but 192.0.2.7 has no such user; it is left out",
        "<groups><group/></groups>|a group needs name=\"...\"; its users are in no group",
        "<groups name='x'/>|<groups> has no attributes: \"name\" means nothing",
        "<groups><user id='1'/></groups>|<user> means nothing in <groups>; known are group",
        "<users><usr id='1'/></users>|<usr> means nothing in <users>, perhaps \"user\" is meant",
        "<group name='x'/>|<group> means nothing in <domain>, perhaps \"groups\" is meant",
        "<user id='1'><skiny/></user>|<skiny> means nothing in <user>, perhaps \"skinny\" is meant",
        "<user id='1'><skinny name='x'/></user>|<skinny> has no attributes: \"name\" means nothing",
        "<user id='1'><params><param name='ext-voicemial' value='x'/></params><skinny/></user>|a device has no parameter \"ext-voicemial\", perhaps \"ext-voicemail\" is meant"
      })
  void whatMeansNothingIsAWarning(String inDomain, String message) {
    Reading reading =
        directory("<domain name=\"$${domain}\">\n" + inDomain.replace('\'', '"') + "\n</domain>");
    assertThat(ConfFolder.warnings(reading)).containsExactly("directory/default.xml:2: " + message);
    assertThat(ConfFolder.errors(reading)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<user/>|a user needs id=\"...\", its number or the phone's name; it is left out",
        "<user id='1'/><user id='1'/>|1 is already at directory/default.xml:2; this one is left out",
        "<user id='1'><params><param/></params></user>|<param> needs name=\"...\""
      })
  void whatCannotBeIsAnErrorAndTheRestWorks(String inDomain, String message) {
    Reading reading =
        directory(
            "<domain name=\"$${domain}\">\n"
                + inDomain.replace('\'', '"')
                + "\n<user id=\"2\"/></domain>");
    assertThat(ConfFolder.errors(reading)).containsExactly("directory/default.xml:2: " + message);
    assertThat(reading.directory().user(DOMAIN, "2")).isPresent();
    assertThat(reading.broken()).isFalse();
  }

  @Test
  void aWordThatMeansNothingToThousandsIsSaidOnce() {
    Reading reading =
        directory(
            "<domain name=\"$${domain}\">"
                + "<user id=\"1\" foo=\"\"/><user id=\"2\" foo=\"\"/><user id=\"3\" foo=\"\"/></domain>");
    assertThat(ConfFolder.warnings(reading)).hasSize(1);
    assertThat(ConfFolder.warnings(reading).get(0)).endsWith("(and at 2 more places)");
  }
}
