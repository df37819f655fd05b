package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenTreeTest {
  @TempDir Path folder;
  private ConfFolder conf;

  @BeforeEach
  void aWorkingFolder() {
    conf = ConfFolder.withUsers(folder, ConfFolder.phone("SEP001", ""));
  }

  private String onlyError() {
    Reading reading = conf.read();
    assertThat(reading.broken()).isTrue();
    assertThat(ConfFolder.errors(reading)).hasSize(1);
    assertThat(reading.directory().size()).as("the rest works").isEqualTo(1);
    return ConfFolder.errors(reading).get(0);
  }

  @Test
  void aTagLeftOpenIsNamedWithItsLineAndTheRestWorks() {
    conf.file("dialplan/x.xml", "<include>\n<context name=\"x\">\n</include>");
    assertThat(onlyError())
        .startsWith("dialplan/x.xml:3: ")
        .contains("<context> is open since line 2");
  }

  @Test
  void aSlipThatBreaksAFileIsOverWithTheNextGoodReading() {
    Reading before = conf.read();
    conf.file("directory/default.xml", "<domain name=\"a\">\n<user id=\"SEP001\"</domain>");
    Reading broken = conf.read();
    assertThat(broken.broken()).as("so that the last good one is kept").isTrue();
    assertThat(ConfFolder.errors(broken))
        .singleElement()
        .asString()
        .startsWith("directory/default.xml:2: ");
    conf.file("directory/default.xml", ConfFolder.domain(ConfFolder.phone("SEP001", "")));
    assertThat(conf.read().broken()).isFalse();
    assertThat(conf.read().problems()).isEqualTo(before.problems());
  }

  @Test
  void aWrongValueBreaksNothing() {
    conf.file(
        "autoload_configs/skinny.conf.xml",
        ConfFolder.skinny("<param name=\"port\" value=\"x\"/>"));
    assertThat(conf.read().broken()).isFalse();
    assertThat(ConfFolder.errors(conf.read())).hasSize(1);
  }

  @Test
  void aBrokenFileLeavesNothingOfItself() {
    conf.file("directory/x.xml", ConfFolder.domain(ConfFolder.phone("SEP002", "")) + "<oops>");
    onlyError();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a b=1/>",
        "<a b=\"1\" b=\"2\"/>",
        "<a>&undefined;</a>",
        "<a",
        "</a>",
        "<a b=\"<\"/>",
        "<!-- never closed",
        "<a>\u0001</a>"
      })
  void whatIsNotXmlIsNamedWithItsLine(String content) {
    conf.file("dialplan/x.xml", "<include>\n\n" + content);
    assertThat(onlyError()).startsWith("dialplan/x.xml:").doesNotContain("ParseError", "Exception");
  }

  @Test
  void aFileThatIsNotInItsEncodingIsNamedWithTheLine() {
    conf.file(
        "dialplan/x.xml",
        "<include>\r\n\r\n<a b=\"é\"/></include>".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(onlyError())
        .isEqualTo(
            "dialplan/x.xml:3: the file is not UTF-8 here; say what it is in its first line: <?xml version=\"1.0\" encoding=\"...\"?>");
  }

  @Test
  void anEncodingThatIsNotKnownIsNamed() {
    conf.file("dialplan/x.xml", "<?xml version='1.0' encoding='UTF-9'?><context name='a'/>");
    assertThat(onlyError())
        .isEqualTo(
            "dialplan/x.xml:1: the file has the encoding \"UTF-9\", which is not known here; UTF-8 is the usual one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a b=\"1/><c d=\"2\"/>|a closing quote is missing before this <",
        "<a b='1 & 2'/>|an & that begins no entity; write &amp;",
        "<a b='1&2;'/>|an & that begins no entity; write &amp;",
        "<a>1 < 2</a>|a < that begins no tag; write &lt; (<a> is open since line 2)",
        "<!-- a|the file ends inside a tag or a comment",
        "<a/><?xml version='1.0'?>|<?xml ...?> may stand at the very start of a file only",
        "</a>|a closing tag that was never opened"
      })
  void commonMistakesAreNamedInPlainWords(String content, String words) {
    conf.file("dialplan/x.xml", "\n" + content);
    assertThat(onlyError()).endsWith(": " + words);
  }

  @Test
  void variablesMadeOfVariablesDoNotGrowWithoutEnd() {
    StringBuilder vars = new StringBuilder("<X-PRE-PROCESS cmd=\"set\" data=\"a=aaaaaaaaaa\"/>");
    for (int i = 0; i < 60; i++) {
      vars.append("\n<X-PRE-PROCESS cmd=\"set\" data=\"a=$${a}$${a}\"/>");
    }
    conf.file("vars.xml", vars.toString());
    Reading reading = conf.read();
    assertThat(reading.broken()).isTrue();
    assertThat(ConfFolder.errors(reading).get(0))
        .isEqualTo(
            "vars.xml:15: with its variables this is longer than 100000 characters; cut off");
  }

  @Test
  void anEntityBombIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY l")
          .append(i)
          .append(" \"")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    conf.file("dialplan/x.xml", bomb.append("]>\n<a>&l19;</a>").toString());
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThat(onlyError())
                .isEqualTo("dialplan/x.xml:1: DTDs are not read: take the <!DOCTYPE ...> out"));
  }

  @Test
  void anExternalEntityIsNotFetched() {
    conf.file("secret.txt", "secret")
        .file("dialplan/x.xml", "<!DOCTYPE a [<!ENTITY s SYSTEM \"../secret.txt\">]><a>&s;</a>");
    assertThat(onlyError()).contains("DTDs are not read");
  }

  @Test
  void elementsNestedWithoutEndAreRefused() {
    conf.file("dialplan/x.xml", "<a>".repeat(100_000));
    assertThat(onlyError()).isEqualTo("dialplan/x.xml:1: elements are nested deeper than 100");
  }

  @Test
  void aFileThatIncludesItselfIsNamedAndTheRestWorks() {
    conf.file(
            "dialplan/x.xml",
            "<include>\n<X-PRE-PROCESS cmd=\"include\" data=\"y/*.xml\"/></include>")
        .file(
            "dialplan/y/y.xml",
            "<include>\n\n<X-PRE-PROCESS cmd=\"include\" data=\"../x.xml\"/></include>");
    assertThat(onlyError()).startsWith("dialplan/y/y.xml:3: dialplan/x.xml includes itself");
  }

  @Test
  void includesInsideOneAnotherHaveAnEnd() {
    for (int i = 0; i < 40; i++) {
      conf.file(
          "chain/" + i + ".xml", "<X-PRE-PROCESS cmd=\"include\" data=\"" + (i + 1) + ".xml\"/>");
    }
    conf.file("chain/40.xml", "<context name=\"end\"/>")
        .file("dialplan/x.xml", "<X-PRE-PROCESS cmd=\"include\" data=\"../chain/0.xml\"/>");
    assertThat(onlyError())
        .endsWith("more than 30 includes inside one another; the rest is left out");
  }

  @Test
  void aMissingFolderIsNamed() {
    Reading reading = new ConfFolder(folder.resolve("nowhere")).read();
    assertThat(reading.broken()).isTrue();
    assertThat(ConfFolder.errors(reading))
        .containsExactly("there is no configuration folder " + folder.resolve("nowhere"));
  }

  @Test
  void aTreeWithoutAProfileSaysThatNoPhoneCanRegister() {
    Reading reading = new ConfFolder(folder.resolve("dialplan")).read();
    assertThat(ConfFolder.warnings(reading))
        .singleElement()
        .asString()
        .contains("no phone can register");
  }
}
