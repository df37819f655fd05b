package io.thinline.skinny.station;

import io.thinline.api.config.AddressList;
import io.thinline.api.config.RegistrationParameters;
import io.thinline.sccp.message.ServerReqMessage;
import io.thinline.sccp.message.ServerResMessage;
import io.thinline.sccp.value.MediaAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers a phone may turn to: the profile's list, else the one it has reached. */
final class ServerList {
  private static final Logger LOG = LoggerFactory.getLogger(ServerList.class);
  private static final int PLACES = 5;

  private ServerList() {}

  static void handle(HandlerTable table) {
    table.on(ServerReqMessage.class, (session, request) -> answer(session));
  }

  private static void answer(DeviceSession session) {
    List<InetSocketAddress> configured =
        session.profile().settings().get(RegistrationParameters.SERVERS);
    if (configured.isEmpty()) {
      session.send(message(List.of(session.connection().localAddress())));
    } else if (configured.stream().allMatch(ServerList::isAddress)) {
      session.send(message(resolve(configured)));
    } else {
      session
          .stations()
          .callThread()
          .<List<InetSocketAddress>>offload(
              "names of servers",
              () -> resolve(configured),
              (resolved, failure) ->
                  session.send(message(resolved == null ? configured : resolved)));
    }
  }

  private static boolean isAddress(InetSocketAddress server) {
    return AddressList.isAddress(server.getHostString());
  }

  /** Those whose name nobody knows stay as they are: the phone may know it. */
  private static List<InetSocketAddress> resolve(List<InetSocketAddress> servers) {
    List<InetSocketAddress> resolved = new ArrayList<>();
    for (InetSocketAddress server : servers) {
      try {
        InetAddress address = InetAddress.getByName(server.getHostString());
        resolved.add(
            new InetSocketAddress(
                InetAddress.getByAddress(server.getHostString(), address.getAddress()),
                server.getPort()));
      } catch (UnknownHostException e) {
        LOG.warn("The server {} of parameter servers has no address", server.getHostString());
        resolved.add(server);
      }
    }
    return resolved;
  }

  private static ServerResMessage message(List<InetSocketAddress> servers) {
    List<String> names = new ArrayList<>(Collections.nCopies(PLACES, ""));
    List<Integer> ports = new ArrayList<>(Collections.nCopies(PLACES, 0));
    List<MediaAddress> addresses = new ArrayList<>(Collections.nCopies(PLACES, MediaAddress.NONE));
    for (int i = 0; i < servers.size(); i++) {
      InetSocketAddress server = servers.get(i);
      InetAddress address = server.getAddress();
      names.set(i, server.getHostString());
      ports.set(i, server.getPort());
      if (address != null) {
        addresses.set(i, MediaAddress.of(address));
      }
    }
    return new ServerResMessage(names, ports, addresses);
  }
}
