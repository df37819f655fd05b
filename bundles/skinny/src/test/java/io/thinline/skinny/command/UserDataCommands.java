package io.thinline.skinny.command;

import static io.thinline.skinny.station.TestStations.ALICE;

import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.TestStations;
import io.thinline.skinny.userdata.UserDataPush;
import java.util.stream.Stream;

/** {@code skinny ... send} to Alice's phone. */
public final class UserDataCommands {
  private UserDataCommands() {}

  /** The answer. */
  public static String send(TestStations stations, UserDataPush push, String... words) {
    SkinnyCommand command =
        new SkinnyCommand(stations.callThread, stations.endpoint, new ProfileCounters(), push);
    return RestartCommandTest.run(
            command,
            Stream.concat(
                    Stream.of("profile", "internal", "device", ALICE, "send"), Stream.of(words))
                .toArray(String[]::new))
        .text();
  }
}
