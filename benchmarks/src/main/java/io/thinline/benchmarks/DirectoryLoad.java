package io.thinline.benchmarks;

import io.thinline.config.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a large directory takes to load and what stays of it in memory, from a file for each
 * user and from one file for all. Each is loaded several times, as reloads do; the first is a cold
 * start.
 */
public final class DirectoryLoad {
  private static final int USERS = 20_000;
  private static final int LOADS = 4;
  private static final double MEGABYTE = 1 << 20;
  private static final double NANOS = 1e9;

  private DirectoryLoad() {}

  /** Takes the number of users, 20,000 when it is not given. */
  public static void main(String[] arguments) throws IOException {
    int users = arguments.length == 0 ? USERS : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("directory-load");
    try {
      System.out.printf("%d users with 4 buttons each%n", users);
      measure("a file each", write(folder.resolve("many"), users, 1));
      measure("one file", write(folder.resolve("one"), users, users));
    } finally {
      delete(folder);
    }
  }

  private static void measure(String what, Path conf) {
    Properties system = new Properties();
    system.setProperty("thinline.var.local_ip_v4", "192.0.2.7");
    for (int load = 1; load <= LOADS; load++) {
      long before = used();
      long cpuStart = cpu();
      long start = System.nanoTime();
      Reading reading = Reading.of(conf, system);
      double took = (System.nanoTime() - start) / NANOS;
      double cpu = (cpu() - cpuStart) / NANOS;
      try {
        long after = used();
        System.out.printf(
            "%-12s load %d: %,d phones in %.2f s (%.2f s of a core), %.1f MB stay, %d problems%n",
            what,
            load,
            reading.directory().size(),
            took,
            cpu,
            (after - before) / MEGABYTE,
            reading.problems().size());
      } finally {
        Reference.reachabilityFence(reading);
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Path write(Path conf, int users, int usersInAFile) throws IOException {
    Path folder = Files.createDirectories(conf.resolve("directory/default"));
    Files.writeString(
        conf.resolve("directory/default.xml"),
        """
        <include>
          <domain name="$${domain}">
            <params><param name="dial-string" value="${sofia_contact(*/${dialed_user}@${dialed_domain})}"/></params>
            <variables>
              <variable name="record_stereo" value="true"/>
              <variable name="transfer_fallback_extension" value="operator"/>
            </variables>
            <groups><group name="default"><users>
              <X-PRE-PROCESS cmd="include" data="default/*.xml"/>
            </users></group></groups>
          </domain>
        </include>
        """);
    for (int first = 0; first < users; first += usersInAFile) {
      int last = Math.min(users, first + usersInAFile);
      String file =
          IntStream.range(first, last)
              .mapToObj(DirectoryLoad::user)
              .collect(Collectors.joining("", "<include>\n", "</include>\n"));
      Files.writeString(folder.resolve("users-%06d.xml".formatted(first)), file);
    }
    return conf;
  }

  private static String user(int index) {
    int number = 100_000 + index;
    return """
          <user id="SEP%012X" number-alias="%d" mailbox="%d">
            <params>
              <param name="password" value="secret-%d"/>
              <param name="vm-password" value="%d"/>
            </params>
            <variables>
              <variable name="user_context" value="default"/>
              <variable name="effective_caller_id_name" value="Extension %d"/>
              <variable name="effective_caller_id_number" value="%d"/>
            </variables>
            <skinny><buttons>
              <button position="1" type="Line" label="Line %d" value="%d" caller-name="Extension %d"/>
              <button position="2" type="Line" label="Team" value="%d" ring-on-idle="0"/>
              <button position="3" type="SpeedDial" label="Reception" value="%d"/>
              <button position="4" type="ServiceUrl" label="News" value="http://192.0.2.9/menu.xml"/>
            </buttons></skinny>
          </user>
        """
        .formatted(
            index,
            number,
            number,
            number,
            number,
            number,
            number,
            number,
            number,
            number,
            200_000 + index / 10,
            100_000 + index / 100);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> leavesFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : leavesFirst) {
        Files.delete(path);
      }
    }
  }
}
