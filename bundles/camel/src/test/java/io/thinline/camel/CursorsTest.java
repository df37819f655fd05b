package io.thinline.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CursorsTest {
  private static final Clock THEN = Clock.fixed(TestPbx.MORNING, ZoneOffset.UTC);

  @TempDir Path folder;

  private Cursors cursors(long secondsLater, String run) {
    return new Cursors(
        Clock.offset(THEN, java.time.Duration.ofSeconds(secondsLater)),
        folder.resolve("cursors.properties"),
        run);
  }

  @Test
  void anUpdateOfTheBundleKeepsWhereRoutesStopped() {
    Cursors before = cursors(0, "run 1");
    before.leave("thinline/door bell=:x", 42);
    before.stop();

    Cursors after = cursors(3, "run 1");
    assertThat(after.take("thinline/door bell=:x")).hasValue(42);
    assertThat(after.take("thinline/door bell=:x")).isEmpty();
  }

  @Test
  void anotherRunOfThePbxHasOtherNumbers() {
    Cursors before = cursors(0, "run 1");
    before.leave("r", 42);
    before.stop();
    assertThat(cursors(3, "run 2").take("r")).isEmpty();
  }

  @Test
  void whatStoppedLongAgoBeginsAnew() {
    Cursors before = cursors(0, "run 1");
    before.leave("r", 42);
    before.stop();
    assertThat(cursors(61, "run 1").take("r")).isEmpty();
  }
}
