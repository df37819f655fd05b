package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Forty phones of all classes talk in pairs while the room of the phones is replaced. */
public class PreservedCallsIT extends InTheDistribution {
  private static final int CALLS = 20;
  private static final int FIRST = 1301;
  private static final List<String> CLASSES =
      List.of(
          "7960",
          "7970",
          "7940",
          "6941",
          "6945",
          "7921",
          "8945",
          "SPA525G2",
          "7905",
          "7902",
          "7910",
          "ATA186",
          "12SP+",
          "30SP+");
  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
  private static final Path CONF = Path.of(System.getProperty("thinline.conf"));
  private static final Path DIRECTORY = CONF.resolve("directory/default/forty.xml");
  private static final Path ROUTE = CONF.resolve("dialplan/default/forty.xml");
  private static final Path PATTERN = CONF.resolve("dialplan/skinny-patterns/30-forty.xml");

  @Before
  public void fortyPhonesMove() throws Exception {
    StringBuilder users = new StringBuilder("<include>\n");
    IntStream.range(0, 2 * CALLS + 1)
        .forEach(
            phone ->
                users.append(
                    """
                    <user id="%s"><skinny><buttons>
                    <button position="1" type="Line" label="Desk" value="%d"/>
                    </buttons></skinny></user>
                    """
                        .formatted(device(phone), FIRST + phone)));
    Files.writeString(DIRECTORY, users + "</include>\n");
    Files.createDirectories(ROUTE.getParent());
    Files.writeString(ROUTE, extension("bridge", "skinny/internal/${destination_number}"));
    Files.writeString(PATTERN, extension("skinny-process", ""));
    console().type("reloadxml");
  }

  @After
  public void theFolderIsAsItWas() throws Exception {
    for (Path file : List.of(DIRECTORY, ROUTE, PATTERN)) {
      Files.deleteIfExists(file);
    }
    console().type("reloadxml");
  }

  private static String extension(String application, String data) {
    return """
        <include>
          <extension name="forty">
            <condition field="destination_number" expression="^13[0-9][0-9]$">
              <action application="%s" data="%s"/>
            </condition>
          </extension>
        </include>
        """
        .formatted(application, data);
  }

  private static String device(int phone) {
    return "SEP0011EE00%04d".formatted(phone);
  }

  @Test
  public void theyGoOnTalkingAndComeBackWhenTheyHangUp() throws Exception {
    try (Office office = new Office()) {
      DeskPhone idle = desk(office, 2 * CALLS);
      List<DeskPhone> talking = new ArrayList<>();
      for (int call = 0; call < CALLS; call++) {
        DeskPhone caller = desk(office, 2 * call);
        DeskPhone callee = desk(office, 2 * call + 1);
        Conversation.of(caller, callee);
        talking.add(caller);
        talking.add(callee);
      }
      try (AudioWatch audio = new AudioWatch(talking)) {
        console().type("bundle:update io.thinline.skinny");
        talking.forEach(DeskPhone::keepsItsCallWithoutServer);
        Awaitility.await().atMost(BACK_WITHIN).until(idle::isRegistered);
        audio.nothingWasMissed();
      }

      talking.forEach(DeskPhone::hangsUp);

      Awaitility.await()
          .atMost(BACK_WITHIN)
          .until(() -> talking.stream().allMatch(DeskPhone::isRegistered));
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(console().type("call:list")).doesNotContain("skinny/internal"));
      Conversation.of(talking.get(1), talking.get(0)).ends();
      office.everyPhoneIsContent();
    }
  }

  private static DeskPhone desk(Office office, int phone) {
    int voice = phone % 2 == 0 ? Office.ALICES_VOICE : Office.BOBS_VOICE;
    String model = CLASSES.get(phone % CLASSES.size());
    return office.desk(model, device(phone), Integer.toString(FIRST + phone), voice);
  }
}
