package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreProcessorTest {
  @TempDir Path folder;
  private ConfFolder conf;

  @BeforeEach
  void anEmptyFolder() {
    conf = new ConfFolder(folder);
  }

  private List<ConfigElement> dialplan() {
    return conf.read().sections().get("dialplan").children();
  }

  private String contextName() {
    return dialplan().get(0).attribute("name", "none");
  }

  @Test
  void aVariableOfVarsXmlIsFilledInEverywhere() {
    conf.file("vars.xml", "<include><X-PRE-PROCESS cmd=\"set\" data=\"place=berlin\"/></include>")
        .file("dialplan/a.xml", "<context name=\"in-$${place}\">text $${place}</context>");
    assertThat(contextName()).isEqualTo("in-berlin");
    assertThat(dialplan().get(0).text()).isEqualTo("text berlin");
    assertThat(conf.read().variables()).containsEntry("place", "berlin");
  }

  @Test
  void aVariableMayBeBuiltFromOthersAndTheDomainIsTheAddressUnlessSet() {
    conf.file(
        "vars.xml",
        "<include><X-PRE-PROCESS cmd=\"set\" data=\"url=sip:$${domain}:$${local_ip_v4}\"/></include>");
    assertThat(conf.read().variables()).containsEntry("url", "sip:192.0.2.7:192.0.2.7");
  }

  @Test
  void aSystemPropertyWinsOverVarsXml() {
    conf.system.setProperty("thinline.var.skinny_port", "12345");
    conf.file(
        "vars.xml", "<include><X-PRE-PROCESS cmd=\"set\" data=\"skinny_port=2000\"/></include>");
    assertThat(conf.read().variables()).containsEntry("skinny_port", "12345");
  }

  @Test
  void aVariableThatIsNotSetBecomesEmptyAndIsWarnedOfOnce() {
    conf.file(
        "dialplan/a.xml",
        "<include>\n<context name=\"x$${nope}\"/>\n<context name=\"y$${nope}\"/></include>");
    assertThat(contextName()).isEqualTo("x");
    assertThat(ConfFolder.warnings(conf.read()))
        .filteredOn(line -> line.contains("nope"))
        .singleElement()
        .asString()
        .startsWith("dialplan/a.xml:2: $${nope} is not set")
        .endsWith("(and at 1 more place)");
  }

  @Test
  void anEnvironmentVariableIsTakenOverAndAMissingOneChangesNothing() {
    String path = System.getenv("PATH");
    conf.file(
        "vars.xml",
        "<include><X-PRE-PROCESS cmd=\"set\" data=\"a=kept\"/>"
            + "<X-PRE-PROCESS cmd=\"env-set\" data=\"a=$THINLINE_NO_SUCH_VARIABLE\"/>"
            + "<X-PRE-PROCESS cmd=\"env-set\" data=\"b=$PATH\"/></include>");
    assertThat(conf.read().variables()).containsEntry("a", "kept").containsEntry("b", path);
  }

  @Test
  void includesAreSortedNestedAndSeenFromTheIncludingFile() {
    conf.file(
            "dialplan/a.xml",
            "<context name=\"c\"><X-PRE-PROCESS cmd=\"include\" data=\"parts/*.xml\"/></context>")
        .file("dialplan/parts/20.xml", "<include><extension name=\"second\"/></include>")
        .file(
            "dialplan/parts/10.xml",
            "<include><X-PRE-PROCESS cmd=\"include\" data=\"../../other/deep.xml\"/></include>")
        .file("dialplan/parts/.30.xml", "<extension name=\"hidden\"/>")
        .file("other/deep.xml", "<extension\n name=\"first\"/>");
    assertThat(dialplan().get(0).children())
        .extracting(extension -> extension.attribute("name", ""))
        .containsExactly("first", "second");
    ConfigElement first = dialplan().get(0).children().get(0);
    assertThat(first.location()).isEqualTo(new SourceLocation("other/deep.xml", 1));
    assertThat(first.attribute("name").orElseThrow().location())
        .isEqualTo(new SourceLocation("other/deep.xml", 2));
    assertThat(ConfFolder.errors(conf.read())).isEmpty();
  }

  @Test
  void aPatternMayUseQuestionMarksAndSets() {
    conf.file(
            "dialplan/a.xml",
            "<include><X-PRE-PROCESS cmd=\"include\" data=\"../p/[0-1]?.xml\"/></include>")
        .file("p/01.xml", "<context name=\"yes\"/>")
        .file("p/21.xml", "<context name=\"no\"/>");
    assertThat(dialplan()).hasSize(1);
    assertThat(contextName()).isEqualTo("yes");
  }

  @Test
  void aPatternThatFitsNothingIsFineAndAMissingFileIsAWarning() {
    conf.file(
        "dialplan/a.xml",
        "<include>\n<X-PRE-PROCESS cmd=\"include\" data=\"no/*.xml\"/>\n<X-PRE-PROCESS cmd=\"include\" data=\"no/b.xml\"/></include>");
    assertThat(ConfFolder.warnings(conf.read()))
        .contains("dialplan/a.xml:3: there is no file dialplan/no/b.xml to include");
    assertThat(ConfFolder.errors(conf.read())).isEmpty();
  }

  @Test
  void programsAreNotRunAndTheNetworkIsNotAsked() {
    conf.file(
        "vars.xml",
        "<include>\n<X-PRE-PROCESS cmd=\"exec-set\" data=\"a=touch "
            + folder
            + "/ran\"/>"
            + "\n<X-PRE-PROCESS cmd=\"stun-set\" data=\"b=stun:stun.example.com\"/></include>");
    assertThat(ConfFolder.warnings(conf.read()))
        .anySatisfy(line -> assertThat(line).startsWith("vars.xml:2: exec-set is not done ("))
        .anySatisfy(
            line ->
                assertThat(line).startsWith("vars.xml:3:").endsWith("cmd=\"set\" data=\"b=...\""));
    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(conf.read().variables()).doesNotContainKeys("a", "b");
  }

  @Test
  void aMisspeltCommandIsNamedWithTheNearest() {
    conf.file("vars.xml", "<include><X-PRE-PROCESS cmd=\"inculde\" data=\"x\"/></include>");
    assertThat(ConfFolder.errors(conf.read()))
        .containsExactly(
            "vars.xml:1: unknown pre-processor command \"inculde\", perhaps \"include\" is meant");
  }

  @Test
  void whatStunWouldHaveSetIsNotMissedASecondTime() {
    conf.file("vars.xml", "<X-PRE-PROCESS cmd=\"stun-set\" data=\"ip=stun:a\"/>")
        .file("dialplan/a.xml", "<context name=\"x$${ip}\"/>");
    assertThat(contextName()).isEqualTo("x");
    assertThat(conf.read().problems())
        .filteredOn(problem -> problem.message().contains("ip"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x-pre-process cmd='set' data='a=1'/>",
        "<X-PRE-PROCESS cmd='SET' data='a=1'></X-PRE-PROCESS>",
        "<X-PRE-PROCESS\n data='a = 1'\n cmd=' set '/>",
        "<INCLUDE><X-PRE-PROCESS cmd='set' data='a=1'/></INCLUDE>",
        "<!--#SET 'a=1'-->",
        "<!--#set a=1 -->"
      })
  void whatFreeSwitchTakesForADirectiveIsOne(String directive) {
    conf.file("vars.xml", "<include>" + directive + "</include>");
    assertThat(conf.read().variables()).containsEntry("a", "1");
    assertThat(ConfFolder.errors(conf.read())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<X-PRE-PROCES cmd='set' data='a=1'/>|<X-PRE-PROCES> does nothing; a directive is <X-PRE-PROCESS>",
        "<X-PRE-PROCESS cmd='set' dta='a=1'/>|X-PRE-PROCESS needs cmd=\"...\" and data=\"...\", not dta",
        "<X-PRE-PROCESS cmd='' data='a=1'/>|unknown pre-processor command \"\"; known are env-set, exec, exec-set, include, set, stun-set",
        "<X-PRE-PROCESS cmd='set' data='a'/>|set needs data=\"name=value\", not \"a\"",
        "<X-PRE-PROCESS cmd='set' data='=a'/>|set needs data=\"name=value\", not \"=a\"",
        "<X-PRE-PROCESS cmd='set' data='a=1' date='b'/>|X-PRE-PROCESS has no attribute \"date\", perhaps \"data\" is meant",
        "<X-PRE-PROCESS cmd='include' data=''/>|include needs data=\"file or pattern\"",
        "<X-PRE-PROCESS cmd='include' data='dialplan'/>|dialplan is a folder; dialplan/*.xml includes its files",
        "<X-PRE-PROCESS cmd='include' data='[z-a].xml'/>|cannot include \"[z-a].xml\": its [...] is wrong",
        "<!--#sett \"a=1\"-->|unknown pre-processor command \"sett\", perhaps \"set\" is meant",
        "X-PRE-PROCESS cmd='set' data='a=1'/>|this text is not in a tag and means nothing: \"X-PRE-PROCESS cmd='set' data='a=1'/>\"",
        "<extension name='a'/>|<extension> means nothing in vars.xml; <X-PRE-PROCESS> is read there"
      })
  void aSlipInADirectiveIsNamed(String directive, String message) {
    conf.file("dialplan/a.xml", "<context name=\"a\"/>")
        .file("vars.xml", "<include>\n" + directive + "\n</include>");
    assertThat(conf.read().problems())
        .extracting(ConfigProblem::toString)
        .filteredOn(line -> line.startsWith("vars.xml"))
        .containsExactly("vars.xml:2: " + message);
  }

  @Test
  void aPatternMayHaveFoldersInIt() {
    conf.file("dialplan/a.xml", "<X-PRE-PROCESS cmd=\"include\" data=\"../tenants/*/plan/*.xml\"/>")
        .file("tenants/b/plan/1.xml", "<context name=\"b\"/>")
        .file("tenants/a/plan/2.xml", "<context name=\"a2\"/>")
        .file("tenants/a/plan/1.xml", "<context name=\"a1\"/>")
        .file("tenants/c/other/1.xml", "<context name=\"c\"/>");
    assertThat(dialplan())
        .extracting(context -> context.attribute("name", ""))
        .containsExactly("a1", "a2", "b");
  }

  @Test
  void directivesInTheCommentFormAreDoneAndOtherCommentsAreNot() {
    conf.file(
        "vars.xml",
        "<include><!--#set \"a=1\"--><!--#comment \"b=1\"--><!-- #set \"c=1\" --><X-NO-PRE-PROCESS cmd=\"set\" data=\"d=1\"/></include>");
    assertThat(conf.read().variables()).containsEntry("a", "1").doesNotContainKeys("b", "c", "d");
  }

  @Test
  void anEntryFileDecidesWhatIsReadWhenThereIsOne() {
    conf.file(
            "freeswitch.xml",
            "<?xml version=\"1.0\"?>\n<document type=\"freeswitch/xml\"><section name=\"dialplan\">"
                + "<X-PRE-PROCESS cmd=\"include\" data=\"mine.xml\"/></section><section name=\"languages\"/></document>")
        .file("mine.xml", "<context name=\"mine\"/>")
        .file("dialplan/a.xml", "<context name=\"other\"/>");
    assertThat(contextName()).isEqualTo("mine");
    assertThat(conf.read().sections()).containsKeys("configuration", "directory", "languages");
  }

  @Test
  void aFileMayHaveSeveralRootsAndAnyEncoding() {
    String latin =
        "<?xml version='1.0' encoding='ISO-8859-1'?>\n<context name=\"é\"/>\n<context name=\"b\"/>";
    conf.file("dialplan/a.xml", latin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(dialplan()).hasSize(2);
    assertThat(contextName()).isEqualTo("é");
    assertThat(dialplan().get(1).location().line()).isEqualTo(3);

    conf.file("dialplan/a.xml", "\uFEFF<context name=\"ü\"/>".getBytes(StandardCharsets.UTF_16LE));
    assertThat(contextName()).isEqualTo("ü");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, '<?xml version=\"1.0\" encoding=\"windows-1252\"?>'",
    "ISO-8859-15, '<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>'",
    "UTF-8, \uFEFF",
    "UTF-8, '\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>'",
    "UTF-8, '<?xml version=\"1.0\"?>'",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, '\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>'",
    "UTF-16BE, '<?xml version=\"1.0\" encoding=\"UTF-16\"?>'"
  })
  void aFileMayHaveAnyEncodingThatItTells(String encoding, String start) {
    conf.file(
        "dialplan/a.xml",
        (start + "<context name=\"Ü€\"/>").getBytes(java.nio.charset.Charset.forName(encoding)));
    assertThat(contextName()).isEqualTo("Ü€");
  }

  @Test
  void textThatNobodyReadsIsNamedWithItsOwnLine() {
    conf.file(
        "dialplan/a.xml",
        "<context name=\"a\">\n<extension name=\"e\"/>\n\n  extension name=\"f\"/>\n<extension name=\"g\"/></context>");
    assertThat(ConfFolder.warnings(conf.read()))
        .contains(
            "dialplan/a.xml:4: this text is not in a tag and means nothing: \"extension name=\"f\"/>\"");
  }

  @Test
  void partsOfAForeignTreeThatNobodyReadsAreNamedOnceAndNotJudged() {
    conf.file(
            "freeswitch.xml",
            "<document><section name=\"configuration\"><X-PRE-PROCESS cmd=\"include\" data=\"autoload_configs/*.xml\"/></section>"
                + "<section name=\"languages\"/><section name=\"chatplan\"/></document>")
        .file(
            "autoload_configs/acl.conf.xml",
            "<configuration name=\"acl.conf\">$${no}</configuration>")
        .file(
            "autoload_configs/sofia.conf.xml",
            "<configuration name=\"sofia.conf\" any=\"$${no}\"/>");
    assertThat(conf.read().problems())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "left alone: the sections languages, chatplan, and 2 configurations that Thinline does not read: acl.conf, sofia.conf",
            "no phone can register: there is no <configuration name=\"skinny.conf\">, usually in autoload_configs/skinny.conf.xml");
  }

  @Test
  void aSlipInTheNameOfAPartIsNotTakenForAForeignOne() {
    conf.file(
        "freeswitch.xml",
        "<document>\n<section name=\"dialpan\"/>\n<sektion name=\"a\"/>\n<section name=\"configuration\">\n<configuration name=\"skiny.conf\"/>\n<configuration/></section></document>");
    assertThat(ConfFolder.warnings(conf.read()))
        .contains(
            "freeswitch.xml:2: there is no section \"dialpan\", perhaps \"dialplan\" is meant",
            "freeswitch.xml:3: <sektion> means nothing in <document>; <section> is read there",
            "freeswitch.xml:5: there is no configuration \"skiny.conf\", perhaps \"skinny.conf\" is meant",
            "freeswitch.xml:6: <configuration> needs name=\"...\", such as \"skinny.conf\"")
        .noneMatch(line -> line.startsWith("left alone"));
  }

  @Test
  void linesAreRightInALongFileWithWindowsLineEnds() {
    StringBuilder file = new StringBuilder("<include>\r\n");
    for (int i = 2; i < 5000; i++) {
      file.append("<context name=\"c")
          .append(i)
          .append("\"\r\n  other=\"ä")
          .append(i)
          .append("\"/>\r\n");
    }
    conf.file("dialplan/a.xml", file.append("</include>").toString());
    List<ConfigElement> contexts = dialplan();
    for (int i = 0; i < contexts.size(); i++) {
      assertThat(contexts.get(i).location().line()).isEqualTo(2 + 2 * i);
      assertThat(contexts.get(i).attribute("other").orElseThrow().location().line())
          .isEqualTo(3 + 2 * i);
    }
  }

  @Test
  void linesAreRightBehindAVeryLongOne() {
    conf.file(
        "dialplan/a.xml",
        "<include>"
            + "<a b=\"c\"/>".repeat(5000)
            + "<context\nname=\"here\"/>\n<context/></include>");
    List<ConfigElement> elements = dialplan();
    assertThat(elements.get(4999).location().line()).isEqualTo(1);
    assertThat(elements.get(5000).location().line()).isEqualTo(1);
    assertThat(elements.get(5000).attribute("name").orElseThrow().location().line()).isEqualTo(2);
    assertThat(elements.get(5001).location().line()).isEqualTo(3);
  }
}
