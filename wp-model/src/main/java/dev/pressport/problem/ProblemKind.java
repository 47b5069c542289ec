package dev.pressport.problem;

import dev.pressport.problem.Problem.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of problem, declared as a constant of a {@link CodeProvider}.
 *
 * @param severity of each occurrence
 * @param message a {@link MessageTemplate} for one occurrence
 * @param one the words for one occurrence in a summary, after its number; null where the message
 *     serves there too
 * @param many the words for several
 * @param meaning one or more sentences for the documentation
 * @param remedy what a user can do, as one or more imperative sentences; empty for nothing
 */
public record ProblemKind(
    String code,
    Severity severity,
    Topic topic,
    String message,
    @Nullable String one,
    @Nullable String many,
    String meaning,
    String remedy)
    implements Coded {

  /** The part of a summary that shows a kind of problem. */
  public enum Topic {
    /** Content that was repaired, changed or lost. */
    CONTENT,
    /** Content that the site has, or had, and the source does not provide. */
    ABSENCE,
    /** Content that the source has, and Pressport cannot read. */
    UNREAD,
    /** Content that the user, or the target, chose to change or leave out. */
    CHOICE,
    /** Secrets and personal data that were left out. */
    WITHHELD,
    /** Files of the media library that were not copied. */
    MEDIA,
    /** The end of a source that is cut off. */
    TRUNCATION
  }

  /** A kind that loses nothing. */
  public static ProblemKind note(String code, String message) {
    return of(code, Severity.NOTE, message);
  }

  /** A kind that changes content or loses a part of it. */
  public static ProblemKind lossy(String code, String message) {
    return of(code, Severity.LOSSY, message);
  }

  /** A kind that loses a whole item, or more. */
  public static ProblemKind skipped(String code, String message) {
    return of(code, Severity.SKIPPED, message);
  }

  static ProblemKind of(String code, Severity severity, String message) {
    return new ProblemKind(code, severity, Topic.CONTENT, message, null, null, "", "");
  }

  /** The same with a topic. */
  public ProblemKind on(Topic other) {
    return new ProblemKind(code, severity, other, message, one, many, meaning, remedy);
  }

  /** The same with words for a summary. */
  public ProblemKind counted(String single, String plural) {
    return new ProblemKind(code, severity, topic, message, single, plural, meaning, remedy);
  }

  /** The same with a meaning. */
  public ProblemKind means(String text) {
    return new ProblemKind(code, severity, topic, message, one, many, text, remedy);
  }

  /** The same with a remedy. */
  public ProblemKind remedy(String text) {
    return new ProblemKind(code, severity, topic, message, one, many, meaning, text);
  }

  /** The words for a number of occurrences, or empty where the message serves. */
  public Optional<String> summary(long times) {
    return Optional.ofNullable(times == 1 ? one : many);
  }
}
