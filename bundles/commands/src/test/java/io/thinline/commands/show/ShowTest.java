package io.thinline.commands.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.PhoneLine;
import io.thinline.api.phone.PhoneService;
import io.thinline.api.phone.PhoneState;
import io.thinline.commands.FakeLeg;
import io.thinline.commands.Prompt;
import io.thinline.commands.schedule.SchedApiCommand;
import io.thinline.commands.schedule.Schedule;
import io.thinline.commands.system.HelpCommand;
import io.thinline.commands.system.HostName;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowTest {
  private final Prompt prompt = new Prompt();
  private final RegistrationRows registrations = new RegistrationRows();

  ShowTest() {
    Schedule schedule = new Schedule(prompt.thread);
    prompt.with(
        new ShowCommand(prompt.calls, prompt.interfaces, registrations, schedule),
        new SchedApiCommand(schedule),
        new HelpCommand());
  }

  private void aCall() {
    FakeLeg alice = prompt.pbx.leg("alice", true, "skinny/internal/1101");
    FakeLeg bob = prompt.pbx.leg("bob", false, "skinny/internal/1102");
    alice.with("caller_id_name", "Alice").with("caller_id_number", "1101").destination = "1102";
    bob.with("originator", "alice").with("read_codec", "PCMU");
    prompt.pbx.connected(alice, bob);
    prompt.pbx.leg("carol", true, "skinny/internal/1103");
  }

  @Test
  void nothingIsNoTableButACount() {
    assertThat(prompt.type("show calls")).isEqualTo("\n0 total.");
    assertThat(prompt.type("show channels as json")).isEqualTo("{\"row_count\": 0}");
    assertThat(prompt.type("show channels as xml")).isEqualTo("<result row_count=\"0\"/>");
    assertThat(prompt.type("show calls count")).isEqualTo("\n0 total.");
    assertThat(prompt.type("show file")).isEqualTo("\n0 total.");
  }

  @Test
  void channelsHaveFreeSwitchsColumns() {
    aCall();
    String[] lines = prompt.type("show channels").split("\n", -1);
    assertThat(lines[0])
        .isEqualTo(
            "uuid,direction,created,created_epoch,name,state,cid_name,cid_num,ip_addr,dest,"
                + "application,application_data,dialplan,context,read_codec,read_rate,"
                + "read_bit_rate,write_codec,write_rate,write_bit_rate,secure,hostname,"
                + "presence_id,presence_data,accountcode,callstate,callee_name,callee_num,"
                + "callee_direction,call_uuid,sent_callee_name,sent_callee_num,"
                + "initial_cid_name,initial_cid_num,initial_ip_addr,initial_dest,"
                + "initial_dialplan,initial_context");
    assertThat(lines[1])
        .startsWith("alice,inbound,")
        .contains(",1767600000,skinny/internal/1101,CS_EXECUTE,Alice,1101,,1102,")
        .contains(",ACTIVE,");
    assertThat(lines[2]).contains(",PCMU,,64000,");
    assertThat(Arrays.copyOfRange(lines, 4, 6)).containsExactly("", "3 total.");
  }

  @Test
  void twoThatTalkAreOneCall() {
    aCall();
    CommandData.Table calls = (CommandData.Table) prompt.run("show calls").data().orElseThrow();
    assertThat(String.join(",", calls.columns()))
        .isEqualTo(
            "uuid,direction,created,created_epoch,name,state,cid_name,cid_num,ip_addr,dest,"
                + "presence_id,presence_data,accountcode,callstate,callee_name,callee_num,"
                + "callee_direction,call_uuid,hostname,sent_callee_name,sent_callee_num,"
                + "b_uuid,b_direction,b_created,b_created_epoch,b_name,b_state,b_cid_name,"
                + "b_cid_num,b_ip_addr,b_dest,b_presence_id,b_presence_data,b_accountcode,"
                + "b_callstate,b_callee_name,b_callee_num,b_callee_direction,"
                + "b_sent_callee_name,b_sent_callee_num,call_created_epoch");
    int other = calls.columns().indexOf("b_uuid");
    assertThat(calls.rows())
        .extracting(row -> row.get(0) + "-" + row.get(other))
        .containsExactly("alice-bob", "carol-");
    assertThat(prompt.type("show bridged_calls")).endsWith("\n1 total.");
    assertThat(prompt.type("show detailed_calls")).contains(",b_write_bit_rate,");
    assertThat(prompt.type("show detailed_bridged_calls count")).isEqualTo("\n1 total.");
  }

  @Test
  void rowsAreJsonAndXml() {
    aCall();
    assertThat(prompt.type("show channels like carol as json"))
        .startsWith("{\"row_count\":1,\"rows\":[{\"uuid\":\"carol\",\"direction\":\"inbound\",")
        .endsWith("\"initial_context\":\"\"}]}");
    assertThat(prompt.type("show channels like carol as xml"))
        .startsWith("<result row_count=\"1\">\n  <row row_id=\"1\">\n    <uuid>carol</uuid>\n")
        .endsWith("    <initial_context></initial_context>\n  </row>\n</result>");
    assertThat(prompt.type("show channels count as json"))
        .isEqualTo("{\"row_count\":3,\"rows\":[]}");
    assertThat(prompt.type("show channels count as xml"))
        .isEqualTo("<result row_count=\"3\"></result>");
    assertThat(prompt.type("show channels as delim |")).startsWith("uuid|direction|");
    assertThat(prompt.type("show channels as yaml"))
        .isEqualTo("-ERR Cannot find format yaml; there are csv, delim, json, xml");
  }

  @Test
  void whatAPartyCallsItselfBreaksNoFormat() {
    FakeLeg odd = prompt.pbx.leg("odd", true, "skinny/internal/1104");
    odd.with("caller_id_name", "\"A\\<b>&\n+OK");
    assertThat(prompt.type("show channels as json")).contains("\"cid_name\":\"\\\"A\\\\<b>& +OK\"");
    assertThat(prompt.type("show channels as xml"))
        .contains("<cid_name>\"A\\&lt;b&gt;&amp; +OK</cid_name>");
    assertThat(prompt.type("show channels")).doesNotContain("\n+OK");
  }

  @ParameterizedTest
  @CsvSource({
    "1103, 1",
    "%1103, 1",
    "skinny/%, 3",
    "SKINNY/internal/110_, 3",
    "%, 3",
    "1103%, 0",
    "ali%e, 1",
    "nobody, 0"
  })
  void likeIsSqls(String pattern, int found) {
    aCall();
    assertThat(prompt.type("show channels like " + pattern + " count"))
        .isEqualTo("\n" + found + " total.");
  }

  @Test
  void registrationsAreThoseOfModSkinny() {
    assertThat(prompt.type("show registrations")).isEqualTo("-ERR skinny is not installed");
    registrations.bindPhoneService(
        new PhoneService() {
          @Override
          public List<Phone> phones() {
            return List.of(
                new Phone(
                    "SEP0011AABB0001",
                    "internal",
                    "127.0.0.1",
                    "Cisco 7960",
                    "SCCP",
                    11,
                    "",
                    new InetSocketAddress("127.0.0.1", 4711),
                    false,
                    List.of("1101", "1110"),
                    PhoneState.IDLE,
                    Instant.EPOCH));
          }

          @Override
          public List<PhoneDetails> phone(String name) {
            return List.of();
          }

          @Override
          public List<PhoneLine> lines() {
            return List.of();
          }

          @Override
          public List<PhoneConnectionInfo> connections() {
            return List.of();
          }
        });
    assertThat(prompt.type("show registrations"))
        .isEqualTo(
            """
            reg_user,realm,token,url,expires,network_ip,network_port,network_proto,hostname,metadata
            1101,127.0.0.1,skinny/internal/1101/SEP0011AABB0001:0,skinny/internal/1101,0,127.0.0.1,4711,tcp,HOST,
            1110,127.0.0.1,skinny/internal/1110/SEP0011AABB0001:0,skinny/internal/1110,0,127.0.0.1,4711,tcp,HOST,

            2 total."""
                .replace("HOST", HostName.get()));
  }

  @Test
  void whatBundlesOfferIsListed() {
    assertThat(prompt.type("show application"))
        .isEqualTo(
            """
            name,description,syntax,ikey
            answer,,,commands
            echo,,,commands
            park,,,commands

            3 total.""");
    assertThat(prompt.type("show application echo")).contains("echo,").endsWith("1 total.");
    assertThat(prompt.type("show api")).contains("\nhelp,Lists the commands, or tells how");
    assertThat(prompt.type("show codecs")).contains("codec,PCMU,api");
    assertThat(prompt.type("show interface_types")).contains("application,3").contains("api,3");
    assertThat(prompt.type("show modules")).startsWith("type,name,ikey,filename\n");
    assertThat(prompt.type("help help"))
        .startsWith("help,[<command>],Lists the commands, or tells how one is used,");
    assertThat(prompt.type("help")).startsWith("\nValid Commands:\n\nhelp,");
    assertThat(prompt.type("help hlep"))
        .isEqualTo("-ERR No such command, perhaps \"help\" is meant");
  }

  @Test
  void scheduledTasksAreListed() {
    prompt.type("sched_api +10 mine show calls");
    assertThat(prompt.type("show tasks"))
        .isEqualTo(
            "task_id,task_desc,task_group,task_runtime,task_sql_manager,hostname\n"
                + "1,sched_api,mine,1767600010,0,"
                + HostName.get()
                + "\n\n1 total.");
  }

  @Test
  void wrongWordsAreToldWhatIsRight() {
    assertThat(prompt.type("show")).startsWith("-USAGE: calls|bridged_calls|");
    assertThat(prompt.type("show chanels"))
        .startsWith("-USAGE: calls|")
        .endsWith("There is no \"chanels\", perhaps \"channels\" is meant");
    assertThat(prompt.type("show calls of alice")).startsWith("-USAGE: ");
    prompt.calls.unbindCallControl(prompt.pbx);
    assertThat(prompt.type("show calls")).isEqualTo("-ERR callcontrol is not installed");
  }

  @Test
  void everyPlaceIsCompleted() {
    assertThat(prompt.complete("show cha")).containsExactly("channels", "chat");
    assertThat(prompt.complete("show channels ")).containsExactly("as", "count", "like");
    assertThat(prompt.complete("show channels as j")).containsExactly("json");
    assertThat(prompt.complete("show application ec")).containsExactly("echo");
    assertThat(prompt.complete("help sh")).containsExactly("show");
  }
}
