package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.Command;
import org.junit.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Who may type what in the console. */
public class RolesIT extends InTheDistribution {
  private static final String ACL = "org.apache.karaf.command.acl.";
  private static final Map<String, Set<String>> WHO =
      Map.of(
          "VIEWER", Set.of("viewer", "operator", "manager", "admin"),
          "OPERATOR", Set.of("operator", "manager", "admin"),
          "ADMINISTRATOR", Set.of("admin"));

  @Inject ConfigurationAdmin configurations;

  @Test
  public void aViewerLooksAndMayNotHangUp() throws Exception {
    Console viewer = console().as("viewer");
    try (Office office = new Office()) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation talk = Conversation.of(alice, bob);
      assertThat(viewer.type("call:list")).contains("1102");
      assertThat(viewer.type("skinny status profile internal | grep Port")).contains("Port");
      for (String line :
          List.of(
              "call:hangup 1",
              "hupall",
              "pbx:hupall",
              "fs hupall",
              "echo hupall | fs",
              "skinny profile internal set debug 10")) {
        assertThatThrownBy(() -> refused(viewer, line)).as(line).hasMessageMatching(REFUSAL);
      }
      talk.bothHearEachOther();
      assertThat(console().as("operator", "viewer").type("fs hupall")).contains("+OK");
      // bob answered by his speaker, which the server has switched off
      alice.hangsUp();
      office.everyPhoneIsContent();
    }
  }

  private static final String REFUSAL =
      "(?s).*(Insufficient credentials|needs the role|Command not found|permission denied).*";

  /** At the prompt of fs a refusal is an answer. */
  private static void refused(Console viewer, String line) throws Exception {
    throw new AssertionError(viewer.type(line));
  }

  @Test
  public void aViewerReachesNeitherFilesNorProgramsNorKarafItself() {
    Console viewer = console().as("viewer");
    for (String line :
        List.of(
            "shell:exec ls",
            "cat etc/users.properties",
            "grep admin etc/users.properties",
            "less etc/users.properties",
            "echo x > x",
            "bundle:stop io.thinline.shell",
            "log:set DEBUG",
            "config:property-set -p org.apache.karaf.shell sshHost 0.0.0.0",
            "jaas:user-list",
            "feature:install thinline",
            "system:shutdown -f",
            "halt")) {
      assertThatThrownBy(() -> viewer.type(line)).as(line).isNotNull();
    }
  }

  /** What Karaf hides from someone and what the PBX refuses is the same. */
  @Test
  public void karafsListsAgreeWithTheCommands() throws Exception {
    Set<String> wrong = new TreeSet<>();
    ServiceReference<?>[] references =
        framework.getAllServiceReferences("io.thinline.api.command.ApiCommand", null);
    for (ServiceReference<?> reference : references) {
      Object command = framework.getService(reference);
      String typed = (String) ask(command, "name");
      String role = ask(command, "role", List.of()).toString();
      int colon = typed.indexOf(':');
      String name = typed.substring(colon + 1);
      if (colon < 0) {
        check("pbx", name, role, wrong);
        check("*", name, role, wrong);
      } else {
        check(typed.substring(0, colon), name, role, wrong);
      }
    }
    assertThat(references.length).isGreaterThan(50);
    assertThat(String.join("\n", wrong)).isEmpty();
  }

  /** The commands' own api is not the one that this test's bundle carries. */
  private static Object ask(Object command, String question, Object... words) throws Exception {
    Class<?>[] types = words.length == 0 ? new Class<?>[0] : new Class<?>[] {List.class};
    Method method = command.getClass().getMethod(question, types);
    method.setAccessible(true);
    return method.invoke(command, words);
  }

  private void check(String scope, String name, String role, Set<String> wrong) throws Exception {
    Command typed = console().command(scope, name);
    if (typed == null || !typed.getClass().getName().startsWith("io.thinline.")) {
      return;
    }
    String pid = ACL + (scope.equals("*") ? "star" : scope);
    Configuration acl = configurations.getConfiguration(pid, null);
    Dictionary<String, Object> entries = acl.getProperties();
    Object allowed = entries == null ? null : entries.get(name);
    if (allowed == null && entries != null && scope.equals("*") && role.equals("VIEWER")) {
      allowed = entries.get("*");
    }
    if (allowed == null
        || !Set.of(allowed.toString().replace(" ", "").split(",")).equals(WHO.get(role))) {
      wrong.add(
          "etc/" + pid + ".cfg: " + name + " = " + String.join(",", new TreeSet<>(WHO.get(role))));
    }
  }
}
