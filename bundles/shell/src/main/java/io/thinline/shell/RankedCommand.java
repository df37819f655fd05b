package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import java.util.Comparator;
import java.util.Map;
import org.osgi.framework.Constants;

/**
 * A command and its place among those of the same name: higher ranking first, then the older
 * service.
 *
 * @param command what runs
 * @param ranking the service's ranking
 * @param serviceId the service's id
 */
record RankedCommand(ApiCommand command, int ranking, long serviceId)
    implements Comparable<RankedCommand> {
  private static final Comparator<RankedCommand> ORDER =
      Comparator.comparingInt(RankedCommand::ranking)
          .reversed()
          .thenComparingLong(RankedCommand::serviceId);

  static RankedCommand of(ApiCommand command, Map<String, ?> properties) {
    Object ranking = properties.get(Constants.SERVICE_RANKING);
    Object id = properties.get(Constants.SERVICE_ID);
    return new RankedCommand(
        command,
        ranking instanceof Integer number ? number : 0,
        id instanceof Long number ? number : 0);
  }

  @Override
  public int compareTo(RankedCommand other) {
    return ORDER.compare(this, other);
  }
}
