package io.thinline.sccp.message;

import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import io.thinline.sccp.wire.Text;
import java.util.List;

/** Up to five servers in the order to try them. */
@MessageId(0x009E)
public record ServerResMessage(
    @Size(5) @Text(48) List<String> server,
    @Size(5) List<Integer> serverTcpListenPort,
    @Size(5) List<MediaAddress> serverIpAddr)
    implements ServerMessage {
  /** Keeps copies of the lists. */
  public ServerResMessage {
    server = List.copyOf(server);
    serverTcpListenPort = List.copyOf(serverTcpListenPort);
    serverIpAddr = List.copyOf(serverIpAddr);
  }
}
