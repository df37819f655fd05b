package io.thinline.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Services without which something that every PBX does is not done. */
final class Missing implements Examination {

  /** What there has to be, from which bundle, and what is so without it. */
  record Need(String service, String bundle, String without) {}

  static final List<Need> NEEDS =
      List.of(
          new Need("io.thinline.api.time.CallThread", "spine", "nothing works"),
          new Need("io.thinline.api.event.EventStream", "spine", "nothing works"),
          new Need("io.thinline.api.config.ConfigService", "config", "no profile is read"),
          new Need(
              "io.thinline.api.directory.DirectoryService", "config", "every phone is refused"),
          new Need(
              "io.thinline.api.dialplan.Dialplan", "dialplan", "every call hears reorder tone"),
          new Need("io.thinline.api.call.CallControl", "callcontrol", "no call is made"),
          new Need("io.thinline.api.media.MediaService", "media", "no call has sound"),
          new Need("io.thinline.api.phone.PhoneService", "skinny", "no phone can register"),
          new Need(
              "io.thinline.api.command.CommandService",
              "commands",
              "fs and other faces run nothing"));

  private final Supplier<Set<String>> offered;
  private final Supplier<Set<String>> installed;

  /**
   * @param offered interfaces of which there is a service
   * @param installed symbolic names of bundles
   */
  Missing(Supplier<Set<String>> offered, Supplier<Set<String>> installed) {
    this.offered = offered;
    this.installed = installed;
  }

  @Override
  public List<Finding> findings() {
    Set<String> there = offered.get();
    Set<String> bundles = installed.get();
    List<Finding> findings = new ArrayList<>();
    for (Need need : NEEDS) {
      if (!there.contains(need.service())) {
        String bundle = Ours.PREFIX + need.bundle();
        String simple = need.service().substring(need.service().lastIndexOf('.') + 1);
        findings.add(
            Finding.wrong(
                "there is no " + simple + ": " + need.without(),
                bundles.contains(bundle)
                    ? "bundle:restart " + bundle
                    : "feature:install thinline-" + need.bundle()));
      }
    }
    return findings;
  }
}
