package io.thinline.camel.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.camel.TestPbx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone application of docs/camel.md, asked without HTTP. */
class PhoneApplicationTest {
  private static final Pattern FILE =
      Pattern.compile("`deploy/notice\\.camel\\.yaml`:.*?```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern HTTP =
      Pattern.compile("netty-http:http://[^/]+/(\\w+)\n +parameters:\n( {8}\\w+: .*\n)+");

  @TempDir Path folder;
  private RouteFolder pbx;

  @BeforeEach
  void open() throws IOException {
    Matcher page = FILE.matcher(Files.readString(Path.of("../../docs/camel.md")));
    assertThat(page.find()).as("the file on the page").isTrue();
    String text = HTTP.matcher(page.group(1)).replaceAll("direct:$1\n");
    assertThat(text).doesNotContain("http:").contains("file:answers");
    pbx = new RouteFolder(folder);
    pbx.pbx.registers("SEP1", "internal");
    pbx.component("file", new DefaultComponentResolver());
    pbx.drop("notice.camel.yaml", text.replace("file:answers", "file:" + folder + "/answers"));
    assertThat(pbx.states())
        .containsExactly("notice: running", "answers: running", "answer: running");
  }

  @AfterEach
  void close() {
    pbx.close();
  }

  private String ask(String route, Map<String, Object> fields) {
    Exchange exchange =
        pbx.camel()
            .createProducerTemplate()
            .request("direct:" + route, it -> it.getMessage().setHeaders(new HashMap<>(fields)));
    Object code = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 200);
    return code + " " + exchange.getMessage().getBody(String.class);
  }

  private void phoneSends(String type, String transaction, String data) {
    pbx.pbx.stream.publish(
        PbxEvent.custom(
                "skinny::device_to_user",
                TestPbx.MORNING,
                Map.of(
                    "Skinny-Device-Name",
                    "SEP1",
                    "Skinny-DeviceToUser-Message-Id-String",
                    type,
                    "Skinny-DeviceToUser-Application-Id",
                    "7",
                    "Skinny-DeviceToUser-Transaction-Id",
                    transaction))
            .withBody(data));
  }

  @Test
  void whatIsPostedIsShownOnThePhoneAndOnlyThere() {
    Map<String, Object> fields =
        Map.of(
            "device",
            "SEP1",
            "id",
            "4711",
            "text",
            "Is 1 < 2 & so on?",
            "SkinnyApplicationId",
            "8");
    assertThat(ask("notice", fields)).isEqualTo("200 shown");
    assertThat(pbx.pbx.lines)
        .singleElement()
        .asString()
        .startsWith(
            "skinny profile internal device SEP1 send UserToDeviceDataVersion1Message"
                + " application-id=7;transaction-id=4711 ")
        .contains("<Text>Is 1 &lt; 2 &amp; so on?</Text>", "<URL>UserData:7:0:0:4711:yes</URL>");
  }

  @Test
  void thePhonesAnswerIsThatOfItsQuestionAndIsFetchedOnce() {
    phoneSends("DeviceToUserDataResponseVersion1Message", "4711", "<CiscoIPPhoneResponse/>");
    phoneSends("DeviceToUserDataVersion1Message", "4712", "no");
    phoneSends("DeviceToUserDataVersion1Message", "4711", "yes");
    assertThat(ask("answer", Map.of("id", "4711"))).isEqualTo("200 SEP1 yes");
    assertThat(ask("answer", Map.of("id", "4712"))).isEqualTo("200 SEP1 no");
    assertThat(folder.resolve("answers")).isEmptyDirectory();
  }

  @Test
  void aPhoneThatIsNotThereIsTheAnswerOfTheRequest() {
    assertThat(ask("notice", Map.of("device", "SEP0", "id", "1", "text", "Hello")))
        .isEqualTo("400 no phone SEP0 is registered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../notice.camel.yaml", "4711?noop=true", ""})
  void nothingElseCanBeFetched(String id) {
    assertThat(ask("answer", Map.of("id", id))).startsWith("400 Validation failed");
    assertThat(folder.resolve("notice.camel.yaml")).exists();
  }
}
