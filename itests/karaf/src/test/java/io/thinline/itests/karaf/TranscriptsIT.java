package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Types what the manual shows, and reads whether it is answered as the manual shows. */
public class TranscriptsIT extends InTheDistribution {

  @Test
  public void everyPageIsAnsweredAsItShows() throws Exception {
    List<String> wrong = new ArrayList<>();
    try (Workplace place = new Workplace()) {
      for (Path page : Manual.pages(Path.of(System.getProperty("thinline.docs")))) {
        List<Transcript.Step> steps = Transcript.of(page);
        if (!steps.isEmpty()) {
          type(steps, place, wrong);
        }
      }
    }
    assertThat(String.join("\n\n", wrong)).isEmpty();
  }

  /** The next page finds the PBX as this one has found it. */
  private void type(List<Transcript.Step> steps, Workplace place, List<String> wrong)
      throws Exception {
    Belongings belongings = new Belongings(features);
    Typist typist = new Typist(console(), place);
    try {
      for (Transcript.Step step : steps) {
        String complaint = typist.does(step);
        if (!complaint.isEmpty()) {
          wrong.add(complaint);
        }
      }
    } finally {
      typist.leaves();
      belongings.areAsTheyWere();
      console().type("reloadxml");
      console().type("config:apply internal");
    }
  }
}
