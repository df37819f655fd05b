package io.thinline.softphone.demo;

import io.thinline.softphone.SoftPhones;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Registers two phones with a PBX and lets one call the other; exit code 0 when all went well. */
public final class Demo {
  private Demo() {}

  /** See {@link DemoOptions#USAGE}. */
  public static void main(String... words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, words));
  }

  static int run(PrintStream out, String... words) {
    try (SoftPhones phones = new SoftPhones()) {
      new DemoCall(DemoOptions.parse(words), phones, out).play();
      return 0;
    } catch (DemoFailure | IllegalArgumentException e) {
      out.println();
      out.println("FAILED: " + e.getMessage());
      return 1;
    }
  }
}
