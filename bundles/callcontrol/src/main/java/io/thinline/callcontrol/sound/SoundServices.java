package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.config.GlobalVariables;
import io.thinline.api.media.MediaService;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Who makes sound, and the folders where it is. */
@Component(service = SoundServices.class, immediate = true)
public final class SoundServices {
  private volatile @Nullable MediaService mediaService;
  private volatile @Nullable GlobalVariables globalVariables;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindMediaService(MediaService service) {
    mediaService = service;
  }

  public void unbindMediaService(MediaService service) {
    if (mediaService == service) {
      mediaService = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindGlobalVariables(GlobalVariables variables) {
    globalVariables = variables;
  }

  public void unbindGlobalVariables(GlobalVariables variables) {
    if (globalVariables == variables) {
      globalVariables = null;
    }
  }

  Optional<MediaService> media() {
    return Optional.ofNullable(mediaService);
  }

  /** What is not absolute is in the leg's {@code sound_prefix}, or where all sounds are. */
  String sound(Leg leg, String name) {
    return name.contains("://") ? name : below(leg, "sound_prefix", "sounds_dir", name).toString();
  }

  /** What is not absolute is in the leg's {@code record_prefix}, or where all recordings are. */
  Path recording(Leg leg, String name) {
    return below(leg, "record_prefix", "recordings_dir", name);
  }

  private Path below(Leg leg, String prefix, String folder, String name) {
    Path file = Path.of(name);
    if (file.isAbsolute()) {
      return file;
    }
    String parent =
        leg.variable(prefix).or(() -> global(prefix)).or(() -> global(folder)).orElse("");
    return Path.of(parent).resolve(file).toAbsolutePath();
  }

  private Optional<String> global(String name) {
    GlobalVariables variables = globalVariables;
    return variables == null ? Optional.empty() : variables.get(name);
  }
}
