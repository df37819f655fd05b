package io.thinline.skinny.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones that speak nothing newer than TLS 1.0, which the JVM forbids unless it is told not to. */
class OldPhoneTest {
  private static final String SHIPPED =
      "../../karaf-assembly/src/main/resources/etc/thinline.java.security";

  @TempDir Path folder;

  @Test
  void withTheShippedFileAPhoneWithTls10Registers() throws Exception {
    assertThat(run("-Djava.security.properties=" + SHIPPED))
        .contains("TLSv1 answered by 81")
        .doesNotContain("forbidden");
  }

  @Test
  void withoutItTheServerNamesTheFileThatForbidsAndTheOneThatAllows() throws Exception {
    assertThat(run())
        .contains("refused: ")
        .contains("tls-min-version is TLSv1, but TLSv1 and TLSv1.1 are forbidden by ")
        .contains("conf/security/java.security")
        .contains("-Djava.security.properties=etc/thinline.java.security");
  }

  private String run(String... options) throws IOException, InterruptedException {
    assertThat(Path.of(SHIPPED)).exists();
    Path keystore = TestCertificates.make(folder.resolve("rsa.p12"), "pbx.example.org", "RSA");
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(OldPhoneRun.class.getName());
    command.add(keystore.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
