package io.thinline.api.command;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All commands, for faces that take whole lines as FreeSWITCH's do: {@code fs}, the event socket,
 * Camel, HTTP. Any thread but the call thread: a command may wait for that one.
 */
@ProviderType
public interface CommandService {

  /**
   * The command that answers to each name, by name. Of several with one name the highest ranking.
   */
  List<ApiCommand> commands();

  Optional<ApiCommand> command(String name);

  /**
   * Runs a line: the name, then words. A word in single or double quotes may hold spaces. Failures
   * are answers; publishes the event {@code API}.
   */
  CommandResult execute(String line, CommandSession session);

  /** As {@link #background(String, Role, String, String)}, for nobody's call. */
  default String background(String line, Role role, String jobUuid) {
    return background(line, role, jobUuid, "");
  }

  /**
   * Runs a line on a thread of its own; the answer is the body of the event {@code BACKGROUND_JOB}.
   *
   * @param jobUuid the caller's own, or empty
   * @param ownerUuid the leg that whoever asks belongs to, such as that of an outbound event
   *     socket, by which it tells its own jobs from others; empty for none
   * @return the job's UUID
   */
  String background(String line, Role role, String jobUuid, String ownerUuid);

  /** What the last word of the line can become: whole words. */
  List<String> complete(String line);

  /** The answer as a face without tables prints it, without a last newline. */
  String text(CommandResult result);
}
