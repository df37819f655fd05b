package io.thinline.camel.routes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.ExpressionIllegalSyntaxException;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.ResolveEndpointFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why routes cannot run.
 *
 * @param line of the file, from 1; 0 when it is not about a place
 * @param column from 1; 0 when it is not about a place
 */
record RouteFault(int line, int column, String reason) {
  /** As Camel's parsers of YAML and XML write it into their messages. */
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private static final Pattern OPTION = Pattern.compile("Unknown parameters=\\[\\{([^=]+)=");
  private static final Pattern QUOTED = Pattern.compile("\\[([^\\[\\]]{3,})]");
  private static final int LONGEST = 300;

  /** What a failure of Camel says about a text. */
  static RouteFault of(Throwable failure, String text) {
    for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
      Matcher place = PLACE.matcher(message(one));
      if (place.find()) {
        return new RouteFault(number(place, 1), number(place, 2), reason(deepest(one), true));
      }
    }
    Throwable root = deepest(failure);
    Matcher option = OPTION.matcher(message(root));
    if (option.find() && root instanceof ResolveEndpointFailedException unresolved) {
      String endpoint = unresolved.getUri().replaceFirst("\\?.*", "").replaceFirst("://", ":");
      return at(text, option.group(1), endpoint + " has no option " + option.group(1));
    }
    return at(text, needle(failure, text), reason(root, false));
  }

  private static RouteFault at(String text, String needle, String reason) {
    int at = needle.isEmpty() ? -1 : text.indexOf(needle);
    return at < 0
        ? new RouteFault(0, 0, reason)
        : new RouteFault(line(text, at), column(text, at), reason);
  }

  /** What is wrong, as it stands in the text: a URI, an expression, at least the route. */
  private static String needle(Throwable failure, String text) {
    for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
      String found = "";
      if (one instanceof ResolveEndpointFailedException unresolved) {
        found = uri(unresolved.getUri(), text);
      } else if (one instanceof ExpressionIllegalSyntaxException wrong) {
        found = wrong.getExpression();
      }
      if (found != null && !found.isEmpty() && text.contains(found)) {
        return found;
      }
    }
    Matcher quoted = QUOTED.matcher(message(deepest(failure)));
    while (quoted.find()) {
      if (text.contains(quoted.group(1))) {
        return quoted.group(1);
      }
    }
    return route(failure);
  }

  private static String route(Throwable failure) {
    @Nullable String id = null;
    if (failure instanceof FailedToCreateRouteException uncreated) {
      id = uncreated.getRouteId();
    } else if (failure instanceof FailedToStartRouteException unstarted) {
      id = unstarted.getRouteId();
    }
    return id == null ? "" : id;
  }

  /** Camel writes {@code skinny://frob?x=1} for {@code skinny:frob}. */
  private static String uri(String normalized, String text) {
    String plain = normalized.replaceFirst("://", ":");
    String withoutOptions = plain.replaceFirst("\\?.*", "");
    if (text.contains(plain)) {
      return plain;
    }
    return text.contains(withoutOptions) ? withoutOptions : "";
  }

  private static Throwable deepest(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return deepest;
  }

  private static String reason(Throwable failure, boolean firstLine) {
    String message = message(failure);
    String said =
        (firstLine ? message.lines().findFirst().orElse("") : message)
            .replaceAll("\\s+", " ")
            .strip();
    String reason = said.isEmpty() ? failure.getClass().getSimpleName() : said;
    return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "..." : reason;
  }

  private static String message(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? "" : message;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static int column(String text, int at) {
    return at - text.lastIndexOf('\n', at - 1);
  }

  /** {@code , line 3, column 5: the reason}. */
  String behind(String source) {
    return line == 0
        ? source + ": " + reason
        : source + ", line " + line + ", column " + column + ": " + reason;
  }
}
