package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData.Table;
import io.thinline.api.command.CommandData.Tree;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.config.directory.command.DirectoryListCommand;
import io.thinline.config.directory.command.DirectoryShowCommand;
import io.thinline.config.directory.command.UserDataCommand;
import io.thinline.config.directory.command.UserExistsCommand;
import io.thinline.config.directory.command.XmlLocateCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryCommandsTest {
  @TempDir Path folder;

  private Map<String, ApiCommand> commands = Map.of();

  private record Typed(List<String> words) implements CommandCall {
    @Override
    public void print(String line) {
      throw new IllegalStateException("nothing is printed while it runs: " + line);
    }

    @Override
    public boolean awaitInterrupt(Duration time) {
      return true;
    }
  }

  private record Fixed(Configuration current) implements ConfigService {
    @Override
    public Configuration reload() {
      return current;
    }

    @Override
    public Optional<String> set(String profile, String parameter, String value) {
      return Optional.of("not here");
    }
  }

  @BeforeEach
  void directory() {
    Reading reading =
        ConfFolder.withUsers(folder, "")
            .file(
                "directory/default.xml",
                """
                <include>
                <domain name="$${domain}">
                  <params><param name="dial-string" value="a &amp; &quot;b&quot;"/></params>
                  <groups><group name="default"><users>
                    <user id="1000" number-alias="2000" mailbox="1000">
                      <params><param name="password" value="topsecret"/><param name="vm-password" value="4711"/></params>
                      <variables>
                        <variable name="toll_allow" value="local"/>
                        <variable name="door_pin" value="4711"/>
                      </variables>
                    </user>
                    <user id="SEP001"><skinny><buttons>
                      <button position="1" type="Line" value="1101" forward-all="1102"/>
                      <button position="2" type="SpeedDial" value="1102"/>
                    </buttons></skinny></user>
                    <user id="SEP002"><skinny><buttons>
                      <button position="1" type="Line" label="Bob" value="1101"/>
                    </buttons></skinny></user>
                  </users></group></groups>
                </domain>
                <domain name="b.example"><user id="1000"/><user id="3000"/></domain>
                <domain name="c.example"><user id="3000"/></domain>
                </include>
                """)
            .read();
    assertThat(reading.problems()).isEmpty();
    ConfigService configuration =
        new Fixed(
            new Configuration(
                1, reading.sections(), reading.variables(), reading.profiles(), List.of()));
    DirectoryListCommand list = new DirectoryListCommand();
    list.bindDirectoryService(reading.directory());
    DirectoryShowCommand show = new DirectoryShowCommand();
    show.bindDirectoryService(reading.directory());
    show.bindConfigService(configuration);
    UserExistsCommand exists = new UserExistsCommand();
    exists.bindDirectoryService(reading.directory());
    UserDataCommand data = new UserDataCommand();
    data.bindDirectoryService(reading.directory());
    data.bindConfigService(configuration);
    XmlLocateCommand locate = new XmlLocateCommand();
    locate.bindConfigService(configuration);
    commands =
        Stream.<ApiCommand>of(list, show, exists, data, locate)
            .collect(Collectors.toMap(ApiCommand::name, Function.identity()));
  }

  private ApiCommand command(String typed) {
    return Optional.ofNullable(commands.get(typed.split(" ", -1)[0])).orElseThrow();
  }

  private static List<String> words(String typed) {
    List<String> all = Arrays.asList(typed.split(" ", -1));
    return all.subList(1, all.size());
  }

  private CommandResult run(String typed) {
    return command(typed).execute(new Typed(words(typed)));
  }

  private List<String> complete(String typed) {
    return command(typed).complete(words(typed));
  }

  private List<String> rows(String typed) {
    Table table = (Table) run(typed).data().orElseThrow();
    return table.rows().stream().map(row -> String.join("|", row)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "user_exists id 1000 192.0.2.7;true",
        "user_exists id 2000 192.0.2.7;true",
        "user_exists id 1001 192.0.2.7;false",
        "user_exists id 1000 elsewhere;false",
        "user_exists mailbox 1000 192.0.2.7;true",
        "user_exists mailbox 1000 b.example;false",
        "user_exists id 192.0.2.7;false",
        "user_exists id  192.0.2.7;false",
        "user_data 1000@192.0.2.7 var toll_allow;local",
        "user_data 1000 var toll_allow;local",
        "user_data 2000 var TOLL_ALLOW;local",
        "user_data 1000 param password;topsecret",
        "user_data 1000 param dial-string;a & \"b\"",
        "user_data 1000 attr mailbox;1000",
        "user_data 1000 attr id;1000",
        "user_data 1000 var nothing;''",
        "user_data 1000@b.example var toll_allow;''",
        "user_data 3000 attr id;''",
        "user_data 9 var toll_allow;''",
        "user_data 1000 var;''",
      })
  void aDialplanIsAnsweredAsByFreeSwitch(String typed, String answer) {
    assertThat(run(typed)).isEqualTo(CommandResult.ok(answer));
  }

  @Test
  void usersPhonesLinesAndGroupsAreListed() {
    assertThat(rows("directory:list 192.0.2.7"))
        .containsExactly(
            "192.0.2.7|1000|2000|default||directory/default.xml:5",
            "192.0.2.7|SEP001||default|2 buttons|directory/default.xml:12",
            "192.0.2.7|SEP002||default|1 button|directory/default.xml:16");
    assertThat(rows("directory:list")).hasSize(6);
    assertThat(rows("directory:list users")).hasSize(6);
    assertThat(rows("directory:list b.example devices")).isEmpty();
    assertThat(rows("directory:list devices"))
        .containsExactly(
            "192.0.2.7|SEP001|1101|2|directory/default.xml:12",
            "192.0.2.7|SEP002|1101|1|directory/default.xml:16");
    assertThat(rows("directory:list lines"))
        .containsExactly("192.0.2.7|1101|1101|SEP001/1,SEP002/1");
    assertThat(rows("directory:list groups"))
        .containsExactly("192.0.2.7|default|3|1000,SEP001,SEP002");
  }

  @Test
  void aUserIsShownWithoutItsSecrets() {
    CommandResult shown = run("directory:show 1000");
    assertThat(shown.text())
        .contains("place: directory/default.xml:5")
        .contains("groups: default")
        .contains("password: ***")
        .contains("door_pin: ***")
        .contains("toll_allow: local")
        .doesNotContain("topsecret")
        .doesNotContain("4711");
    Tree tree = (Tree) shown.data().orElseThrow();
    assertThat(tree.values())
        .containsEntry("user", "1000")
        .containsEntry("number-alias", "2000")
        .containsEntry("attributes", Map.of("mailbox", "1000"))
        .containsEntry("variables", Map.of("toll_allow", "local", "door_pin", "***"));
  }

  @Test
  void aPhoneIsShownWithItsButtonsAndWhoSharesItsLines() {
    assertThat(run("directory:show SEP001").text())
        .endsWith(
            """
            buttons:
              position=1  type=Line  value=1101  label=1101  line-instance=1  ring-on-idle=true  ring-on-active=true\
              forward-all=1102  shared-with=SEP002  place=directory/default.xml:13
              position=2  type=SpeedDial  value=1102  label=1102  place=directory/default.xml:14""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "directory:show SEP01~there is no user \"SEP01\", perhaps \"SEP001\" is meant",
        "directory:show nobody@b.example~there is no user \"nobody\"; directory:list shows them all",
        "directory:show 1000@d.example~there is no domain \"d.example\", perhaps \"b.example\" is meant",
        "directory:show 3000~3000 is in several domains: 3000@b.example, 3000@c.example",
        "directory:show~usage: directory:show <user>[@<domain>]   user: an id, a phone's name, or a number-alias",
        "directory:list grups~there is nothing called \"grups\" to list, perhaps \"groups\" is meant",
        "directory:list b.exmple lines~there is nothing called \"b.exmple\" to list, perhaps \"b.example\" is meant",
        "directory:list b.example lnes~there is nothing called \"lnes\" to list, perhaps \"lines\" is meant",
        "directory:list b.example lines 7~usage: directory:list [<domain>] [users|devices|lines|groups]",
        "xml_locate nowhere~can't find anything: there is no section \"nowhere\", there are configuration, dialplan, directory",
        "xml_locate directory domain name b.exmple~can't find anything: section directory has no <domain name=\"b.exmple\">, perhaps \"b.example\" is meant",
      })
  void aSlipIsAnsweredWithWhatWouldBeRight(String typed, String answer) {
    assertThat(run(typed)).isEqualTo(CommandResult.error(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xml_locate", "xml_locate directory domain", "user_data", "user_exists"})
  void tooFewWordsAreAnsweredWithTheUsage(String typed) {
    CommandResult answer = run(typed);
    assertThat(answer.succeeded()).isFalse();
    assertThat(answer.text()).contains("usage:").contains(command(typed).usage());
  }

  @Test
  void xmlIsPrintedAsItIsInForce() {
    assertThat(run("xml_locate directory domain name 192.0.2.7").text())
        .startsWith(
            """
            <domain name="192.0.2.7">
              <params>
                <param name="dial-string" value="a &amp; &quot;b&quot;"/>
              </params>
              <groups>
            """)
        .endsWith("\n</domain>");
    assertThat(run("xml_locate directory user id sep002").text())
        .isEqualTo(
            """
            <user id="SEP002">
              <skinny>
                <buttons>
                  <button position="1" type="Line" label="Bob" value="1101"/>
                </buttons>
              </skinny>
            </user>""");
    assertThat(run("xml_locate configuration configuration name skinny.conf").text())
        .startsWith("<configuration name=\"skinny.conf\">");
    assertThat(run("xml_locate dialplan").text())
        .isEqualTo(
            """
            <section name="dialplan">
              <context name="default"/>
              <context name="skinny-patterns"/>
            </section>""");
    assertThat(run("xml_locate root").text())
        .startsWith("<document type=\"freeswitch/xml\">\n  <section name=\"configuration\">")
        .contains("\n  <section name=\"directory\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "directory:list ;users,devices,lines,groups,192.0.2.7,b.example,c.example",
        "directory:list b.example l;lines",
        "directory:list lines ;''",
        "directory:show SEP;SEP001,SEP002",
        "directory:show 3000@;3000@b.example,3000@c.example",
        "user_exists ;id,number-alias,mailbox",
        "user_exists id SEP00;SEP001,SEP002",
        "user_exists id 1000 b;b.example",
        "user_data 1000 ;attr,var,param",
        "user_data 1000 var ;toll_allow,door_pin",
        "xml_locate ;root,configuration,dialplan,directory",
        "xml_locate dialplan ;context",
        "xml_locate dialplan context ;name",
        "xml_locate dialplan context name s;skinny-patterns",
        "xml_locate nowhere x;''"
      })
  void wordsAreCompleted(String typed, String words) {
    assertThat(String.join(",", complete(typed))).isEqualTo(words);
  }

  @Test
  void withoutADirectoryNothingIsFound() {
    assertThat(new UserExistsCommand().execute(new Typed(List.of("id", "1000", "192.0.2.7"))))
        .isEqualTo(CommandResult.ok("false"));
    assertThat(new UserDataCommand().execute(new Typed(List.of("1000", "var", "x"))))
        .isEqualTo(CommandResult.ok(""));
    assertThat(new DirectoryListCommand().execute(new Typed(List.of())))
        .isEqualTo(CommandResult.error("the directory is not running"));
  }
}
