package io.thinline.skinny.command.send;

import io.thinline.api.directory.ButtonType;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.userdata.UserDataPush;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The phone that is sent something, and the ways to it. Call thread only. */
public record Target(Station station, SkinnyEndpoint endpoint, UserDataPush userData) {

  void send(ServerMessage message) {
    endpoint.sendByHand(station, message);
  }

  /** Instances of its lines, for completion. */
  Stream<String> lines() {
    int lines = station.device().buttons(ButtonType.LINE).size();
    return IntStream.rangeClosed(1, lines).mapToObj(Integer::toString);
  }

  /** References of the calls it shows, for completion. */
  Stream<String> calls() {
    return endpoint.view().calls(station).stream().map(Integer::toUnsignedString);
  }
}
