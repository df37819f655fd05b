package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.config.FileConfiguration;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.layout.Layout;
import io.thinline.sccp.layout.Sink;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.wire.MessageId;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.station.DeviceSession;
import io.thinline.skinny.station.PhoneConnection;
import io.thinline.skinny.station.PhoneUserInterface;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.Station;
import io.thinline.softphone.SoftPhone;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/protocol.md is what the code says: sizes from the layouts, what phones send by
 * sending it to the running server, what the server sends by who names it.
 */
class ProtocolPageTest {
  private static final Path PAGE = Path.of("../../docs/protocol.md");
  private static final String BEGIN = "<!-- messages -->";
  private static final String END = "<!-- /messages -->";
  private static final Pattern ROW = Pattern.compile("\\| 0x[0-9A-F]{4} \\|");
  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*Test\\.[a-z]\\w*");
  private static final String WRITE = "protocol.page.write";
  private static final String DEVICE = "SEP001120AABBCC";
  private static final Dialect DIALECT = Dialect.sccp(17);
  private static final Set<Integer> BEGIN_WITH_A_DEVICE_NAME = Set.of(0x0001, 0x0029, 0x8000);

  private final SccpCodec codec = new SccpCodec();
  private final VirtualCallThread time = new VirtualCallThread();
  private final Map<String, Set<String>> skinny = users(SkinnyEndpoint.class);
  private final Map<String, Set<String>> softphone = users(SoftPhone.class);
  private final List<PhoneMessage> calls = new ArrayList<>();
  private final SkinnyEndpoint server =
      SkinnyEndpoint.withDoors(time, new RecordedEvents(), Listeners.NONE);

  @Test
  void theTableOfMessagesIsThatOfTheCode() throws IOException {
    FileConfiguration configuration = new FileConfiguration(time, Path.of("../../conf"));
    server.bindConfigService(configuration);
    server.bindDirectoryService(configuration);
    server.bindPhoneUserInterface(new CallsSeen());
    time.run();
    String page = Files.readString(PAGE);
    String wanted =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + "\n"
            + table()
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, wanted);
    } else {
      assertThat(page)
          .as(
              "docs/protocol.md; rewrite it with: mvn -pl itests/scenario -am verify"
                  + " -Dtest=ProtocolPageTest -Dsurefire.failIfNoSpecifiedTests=false -D"
                  + WRITE
                  + "=true")
          .isEqualTo(wanted);
    }
    assertThat(wanted.lines().filter(line -> ROW.matcher(line).lookingAt())).hasSize(179);
    assertThat(wanted).doesNotContain("|  |");
  }

  @Test
  void theTestsNamedOnThePageExist() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String root : List.of("../../bundles", "../../itests")) {
      try (Stream<Path> files = Files.find(Path.of(root), 12, (f, a) -> isTest(f))) {
        for (Path file : files.toList()) {
          sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        }
      }
    }
    List<String> named =
        TEST.matcher(Files.readString(PAGE)).results().map(MatchResult::group).toList();
    assertThat(named).hasSizeGreaterThan(30);
    for (String test : named) {
      String[] parts = test.split("\\.");
      assertThat(sources.getOrDefault(parts[0], "")).as(test).contains("void " + parts[1] + "(");
    }
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("src/test/java") && file.toString().endsWith("Test.java");
  }

  private String table() {
    StringBuilder table =
        new StringBuilder("| code | message | sender | payload bytes (versions) | in Thinline |\n");
    table.append("|---|---|---|---|---|\n");
    codec.messages().stream()
        .sorted(Comparator.comparing(ProtocolPageTest::id))
        .forEach(
            type ->
                table.append(
                    String.format(
                        "| 0x%04X | %s | %s | %s | %s |%n",
                        id(type), type.getSimpleName(), sender(type), sizes(type), who(type))));
    return table.toString();
  }

  private static int id(Class<?> type) {
    return type.getAnnotation(MessageId.class).value();
  }

  private static String sender(Class<?> type) {
    boolean server = ServerMessage.class.isAssignableFrom(type);
    return !PhoneMessage.class.isAssignableFrom(type) ? "server" : server ? "both" : "phone";
  }

  /** Sizes of full payloads; a plus where there is more with longer texts or data. */
  private String sizes(Class<?> type) {
    Map<Integer, String> byVersion = new TreeMap<>();
    byVersion.put(0, size(type, 0));
    Dialect.VERSIONS.forEach(version -> byVersion.put(version, size(type, version)));
    if (new LinkedHashSet<>(byVersion.values()).size() == 1) {
      return byVersion.get(0);
    }
    List<String> bands = new ArrayList<>();
    List<Integer> versions = new ArrayList<>(byVersion.keySet());
    int first = 0;
    for (int i = 1; i <= versions.size(); i++) {
      String size = byVersion.get(versions.get(first));
      if (i == versions.size() || !byVersion.get(versions.get(i)).equals(size)) {
        int from = versions.get(first);
        int to = versions.get(i - 1);
        bands.add(size + (from == to ? " (" + from + ")" : " (" + from + "\u2013" + to + ")"));
        first = i;
      }
    }
    return String.join(", ", bands);
  }

  private String size(Class<?> type, int version) {
    Dialect dialect = Dialect.sccp(version);
    Layout layout = Layout.of(type.asSubclass(Record.class), dialect, List.of());
    ByteBuf payload = Unpooled.buffer();
    Record empty = (Record) codec.decode(dialect, id(type), Unpooled.EMPTY_BUFFER);
    layout.write(new Sink().onto(payload, false), empty);
    return payload.readableBytes() + (layout.size() < 0 ? "+" : "");
  }

  private String who(Class<?> type) {
    List<String> who = new ArrayList<>();
    if (PhoneMessage.class.isAssignableFrom(type)) {
      who.add(taken(type));
      who.add(named(softphone, type, "sent by softphone ", "softphone does not send it"));
    }
    if (!PhoneMessage.class.isAssignableFrom(type)) {
      who.add(named(skinny, type, "sent by skinny ", "skinny does not send it"));
      who.add(named(softphone, type, "read by softphone ", "softphone ignores it"));
    }
    return String.join("; ", who);
  }

  private static String named(
      Map<String, Set<String>> users, Class<?> type, String prefix, String otherwise) {
    Set<String> found = users.get(type.getName().replace('.', '/'));
    return found == null ? otherwise : prefix + String.join(", ", found);
  }

  /** What happens to the message of a registered phone. */
  private String taken(Class<?> type) {
    Wire phone = registered();
    long unhandled = unhandled(type);
    calls.clear();
    phone.sent.clear();
    phone.receive(message(type));
    time.run();
    if (unhandled(type) > unhandled) {
      Wire stranger = stranger(type);
      return stranger.sent.isEmpty()
          ? "skinny ignores it: counted, logged at DEBUG"
          : "answered by skinny before Register only: " + String.join(", ", stranger.sent);
    }
    if (!calls.isEmpty()) {
      return skinny.get(type.getName().replace('.', '/')).contains("PhoneKeys")
          ? "handled by skinny, calls" + early(type)
          : "skinny passes it to calls, which ignore it: logged at DEBUG";
    }
    String answers = String.join(", ", phone.sent);
    return (answers.isEmpty() ? "taken by skinny, station" : "answered by skinny: " + answers)
        + early(type);
  }

  private String early(Class<?> type) {
    Wire stranger = stranger(type);
    return stranger.closed && stranger.sent.isEmpty() ? "" : " (also before Register)";
  }

  /** The connection of a phone that begins with that message. */
  private Wire stranger(Class<?> type) {
    Wire stranger = new Wire();
    stranger.receive(message(type));
    boolean closed = stranger.closed;
    stranger.session.disconnected("done");
    stranger.closed = closed;
    return stranger;
  }

  private long unhandled(Class<?> type) {
    return profile().unhandled().getOrDefault(type.getSimpleName(), 0L);
  }

  private Profile profile() {
    return server.profile("internal").orElseThrow();
  }

  private Wire registered() {
    Wire phone = new Wire();
    ByteBuf register = Unpooled.buffer().writeBytes(DEVICE.getBytes(StandardCharsets.US_ASCII));
    register.writeZero(44 - DEVICE.length()).setByte(40, DIALECT.version());
    phone.receive((PhoneMessage) codec.decode(Dialect.INITIAL, 0x0001, register));
    time.run();
    assertThat(phone.sent).contains("RegisterAckMessage");
    return phone;
  }

  /** Every word of it is 1: line 1, button 1, first of everything. */
  private PhoneMessage message(Class<?> type) {
    ByteBuf payload = Unpooled.buffer();
    for (int i = 0; i < 64; i++) {
      payload.writeIntLE(1);
    }
    if (BEGIN_WITH_A_DEVICE_NAME.contains(id(type))) {
      payload.setZero(0, 16).setBytes(0, DEVICE.getBytes(StandardCharsets.US_ASCII));
      payload.setIntLE(40, DIALECT.version());
    }
    return (PhoneMessage) codec.decode(DIALECT, id(type), payload);
  }

  /** A phone's connection, as the station sees it. */
  private final class Wire implements PhoneConnection {
    final Set<String> sent = new LinkedHashSet<>();
    boolean closed;
    final DeviceSession session = profile().accept(this);

    void receive(PhoneMessage message) {
      time.post("wire", () -> session.receive(message));
      time.run();
    }

    @Override
    public InetSocketAddress remoteAddress() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), 50_000);
    }

    @Override
    public InetSocketAddress localAddress() {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), 2000);
    }

    @Override
    public void speak(Dialect dialect) {
      // records need no dialect
    }

    @Override
    public void send(ServerMessage message) {
      sent.add(message.getClass().getSimpleName());
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final class CallsSeen implements PhoneUserInterface {
    @Override
    public void registered(Station station) {}

    @Override
    public void leaves(Station station) {}

    @Override
    public void lost(Station station) {}

    @Override
    public void receive(Station station, PhoneMessage message) {
      calls.add(message);
    }

    @Override
    public boolean idle(Station station) {
      return true;
    }

    @Override
    public void whenIdle(Station station, Runnable task) {
      task.run();
    }
  }

  /** Which classes of a bundle name which class, by internal name. */
  private static Map<String, Set<String>> users(Class<?> ofTheBundle) {
    try {
      Path bundle =
          Path.of(ofTheBundle.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(bundle)) {
        return usersBelow(bundle);
      }
      try (FileSystem jar = FileSystems.newFileSystem(bundle)) {
        return usersBelow(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Set<String>> usersBelow(Path root) throws IOException {
    Map<String, Set<String>> users = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String user = file.getFileName().toString().replaceAll("(\\$.*)?\\.class$", "");
        for (String used : classConstants(file)) {
          users.computeIfAbsent(used, key -> new TreeSet<>()).add(user);
        }
      }
    }
    return users;
  }

  /** The class constants of a class file (JVM specification, 4.4). */
  private static Set<String> classConstants(Path file) throws IOException {
    Map<Integer, String> texts = new HashMap<>();
    List<Integer> classes = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts.put(i, in.readUTF());
          case 7 -> classes.add(in.readUnsignedShort());
          case 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          default -> in.skipNBytes(4);
        }
      }
    }
    return classes.stream().map(texts::get).collect(Collectors.toSet());
  }
}
