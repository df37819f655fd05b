package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .anySatisfy(
            line -> assertThat(line).startsWith("vars.xml:2: cmd=\"exec-set\" is not done here"))
        .anySatisfy(
            line ->
                assertThat(line).startsWith("vars.xml:3:").endsWith("cmd=\"set\" data=\"b=...\""));
    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(conf.read().variables()).doesNotContainKeys("a", "b");
  }

  @Test
  void aMisspeltCommandIsNamedWithTheNearest() {
    conf.file("vars.xml", "<include><X-PRE-PROCESS cmd=\"inculde\" data=\"x\"/></include>");
    assertThat(ConfFolder.warnings(conf.read()))
        .contains(
            "vars.xml:1: unknown pre-processor command \"inculde\", perhaps \"include\" is meant");
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
