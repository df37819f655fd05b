package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.DirectorySource;
import io.thinline.testkit.VirtualCallThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySourcesTest {
  @TempDir Path folder;
  private final VirtualCallThread callThread = new VirtualCallThread();
  private final Ldap ldap = new Ldap();
  private FileConfiguration configuration;

  /** A source whose entries a test changes. */
  private static final class Ldap implements DirectorySource {
    private Optional<Runnable> notice = Optional.empty();
    private List<ConfigElement> entries = List.of();
    private boolean down;

    @Override
    public void watch(Runnable changed) {
      notice = Optional.of(changed);
    }

    @Override
    public List<ConfigElement> domains() throws IOException {
      if (down) {
        throw new IOException("the server does not answer");
      }
      return entries;
    }

    void knows(String user) {
      entries = List.of(element("domain", "name", "ldap.example", element("user", "id", user)));
      notice.ifPresent(Runnable::run);
    }

    private static ConfigElement element(
        String tag, String attribute, String value, ConfigElement... children) {
      SourceLocation where = new SourceLocation("ldap:" + value, 1);
      return new ConfigElement(
          tag, Map.of(attribute, new ConfigValue(value, where)), List.of(children), "", where);
    }
  }

  @BeforeEach
  void aSourceBesideTheFiles() {
    ConfFolder.withUsers(folder, ConfFolder.phone("SEP001", ""));
    configuration = new FileConfiguration(callThread, folder);
    ldap.knows("alice");
    configuration.bindDirectorySource(ldap, Map.of(DirectorySource.NAME, "ldap"));
    callThread.run();
  }

  private boolean has(String user) {
    return configuration.user("ldap.example", user).isPresent();
  }

  @Test
  void itsUsersAreInTheDirectoryBesideThoseOfTheFiles() {
    assertThat(has("alice")).isTrue();
    assertThat(configuration.domains()).hasSize(2).contains("ldap.example");
    assertThat(configuration.current().generation()).isEqualTo(2);
  }

  @Test
  void newsReplaceWhatItSaidBefore() {
    ldap.knows("bob");
    callThread.run();
    assertThat(has("bob")).isTrue();
    assertThat(has("alice")).isFalse();
    ldap.knows("bob");
    callThread.run();
    assertThat(configuration.current().generation()).as("no news are no change").isEqualTo(3);
  }

  @Test
  void aReloadKeepsThem() {
    configuration.reload();
    assertThat(has("alice")).isTrue();
  }

  @Test
  void whenItDoesNotAnswerWhatItSaidLastStays() {
    ldap.down = true;
    ldap.knows("bob");
    callThread.run();
    configuration.reload();
    assertThat(has("alice")).isTrue();
    assertThat(has("bob")).isFalse();
  }

  @Test
  void whenItGoesItsUsersGo() {
    configuration.unbindDirectorySource(ldap);
    callThread.run();
    assertThat(has("alice")).isFalse();
    ldap.knows("bob");
    callThread.run();
    assertThat(has("bob")).isFalse();
  }
}
