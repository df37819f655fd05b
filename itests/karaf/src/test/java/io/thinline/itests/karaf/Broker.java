package io.thinline.itests.karaf;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of an MQTT 5 broker as somebody needs who publishes: it confirms whatever comes. */
final class Broker implements AutoCloseable {
  private static final int CONNECT = 1;
  private static final int PUBLISH = 3;
  private static final int PING = 12;
  private static final byte[] CONNECTED = {0x20, 3, 0, 0, 0};
  private static final byte[] PONG = {(byte) 0xD0, 0};

  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final int port = FreePorts.find(1).get(0);
  private volatile ServerSocket listener;

  /** Where it is, or will be. */
  int port() {
    return port;
  }

  void opens() throws IOException {
    listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    start("broker", () -> accept(listener));
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket connection = from.accept();
        connections.add(connection);
        start("broker's connection", () -> serve(connection));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private static void serve(Socket connection) {
    try (connection) {
      DataInputStream in = new DataInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (true) {
        int head = in.readUnsignedByte();
        ByteBuffer rest = ByteBuffer.wrap(in.readNBytes(length(in)));
        switch (head >> 4) {
          case CONNECT -> out.write(CONNECTED);
          case PUBLISH -> confirm(head, rest, out);
          case PING -> out.write(PONG);
          default -> {}
        }
      }
    } catch (IOException e) {
      // gone
    }
  }

  private static void confirm(int head, ByteBuffer message, OutputStream out) throws IOException {
    if ((head & 6) != 0) {
      int topic = message.getShort();
      message.position(message.position() + topic);
      out.write(new byte[] {0x40, 2, message.get(), message.get()});
    }
  }

  private static int length(DataInputStream in) throws IOException {
    int length = 0;
    int shift = 0;
    int digit;
    do {
      digit = in.readUnsignedByte();
      length |= (digit & 127) << shift;
      shift += 7;
    } while (digit > 127);
    return length;
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    if (listener != null) {
      listener.close();
    }
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
