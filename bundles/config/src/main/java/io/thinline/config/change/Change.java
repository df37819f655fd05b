package io.thinline.config.change;

import io.thinline.api.config.SourceLocation;
import java.util.Optional;

/**
 * One difference between what is in force and what is written.
 *
 * @param by what makes it take effect
 * @param kind of thing, such as {@code device}
 * @param subject the thing's name
 * @param detail what of it differs, such as {@code button 3}; empty when it is all of it
 * @param was in force
 * @param becomes as written
 * @param where it is written, or was, when it is no longer
 */
public record Change(
    By by,
    String kind,
    String subject,
    String detail,
    String was,
    String becomes,
    Optional<SourceLocation> where) {
  static final String NONE = "none";

  private static final String ADDED = "added";
  private static final String REMOVED = "removed";

  /** What makes a change take effect. */
  public enum By {
    RELOAD("reloadxml"),
    APPLY("config:apply");

    private final String command;

    By(String command) {
      this.command = command;
    }

    /** What an operator types. */
    public String command() {
      return command;
    }
  }

  static Change added(String kind, String subject, Optional<SourceLocation> where) {
    return new Change(By.RELOAD, kind, subject, "", NONE, ADDED, where);
  }

  static Change removed(By by, String kind, String subject, Optional<SourceLocation> where) {
    return new Change(by, kind, subject, "", "there", REMOVED, where);
  }

  static Change changed(String kind, String subject, Optional<SourceLocation> where) {
    return new Change(By.RELOAD, kind, subject, "", "there", "changed", where);
  }

  static Change reload(
      String kind,
      String subject,
      String detail,
      String was,
      String becomes,
      Optional<SourceLocation> where) {
    return new Change(By.RELOAD, kind, subject, detail, was, becomes, where);
  }

  /** True when the thing as a whole was not there, or will not be. */
  boolean comesOrGoes() {
    return detail.isEmpty() && (becomes.equals(ADDED) || becomes.equals(REMOVED));
  }

  /** For people, without the place. */
  public String text() {
    return detail.isEmpty()
        ? kind + " " + subject + ": " + becomes
        : kind + " " + subject + ", " + detail + ": " + was + " -> " + becomes;
  }
}
