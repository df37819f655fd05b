import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints free TCP ports of the loopback address, one a line. Arguments are wishes: a port is printed
 * as wished when it is free, and replaced by any free one otherwise; 0 wishes for any.
 */
class FreePorts {
  public static void main(String[] wishes) throws IOException {
    List<ServerSocket> open = new ArrayList<>();
    for (String wish : wishes) {
      open.add(bind(Integer.parseInt(wish)));
    }
    for (ServerSocket socket : open) {
      System.out.println(socket.getLocalPort());
      socket.close();
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      return new ServerSocket(port, 1, loopback);
    } catch (IOException taken) {
      return new ServerSocket(0, 1, loopback);
    }
  }
}
