package dev.pressport.php;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what PHP refuses. Each way of repair yields a text that must decode as a whole, or it is
 * not taken; those that prove themselves by making every length right come before those that
 * measure anew.
 */
final class LenientUnserializer {

  /** Larger values are left alone: the search keeps every string it has passed in memory. */
  private static final int MAX_CHARS = 4 << 20;

  private static final Pattern BEGINNING = Pattern.compile("a:[0-9]++:\\{|O:[0-9]++:\"");

  private static final List<WholeTextRepair> OF_STRUCTURE =
      List.of(WholeTextRepair.NONE, WholeTextRepair.UNSLASHED, WholeTextRepair.UNESCAPED);

  private final String text;
  private final PhpLimits limits;
  private final Budget budget;

  private LenientUnserializer(String text, PhpLimits limits) {
    this.text = text;
    this.limits = limits;
    this.budget =
        new Budget(10_000L + Math.min(20L * text.length(), 1_000_000L + 2L * text.length()));
  }

  /** Returns whether {@code text} begins as an array or object does. */
  static boolean isBeginning(String text) {
    return BEGINNING.matcher(text).lookingAt();
  }

  /** Reads a text that PHP refuses. */
  static Optional<PhpDecoded> repair(String text, PhpLimits limits) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    LenientUnserializer repair = new LenientUnserializer(text, limits);
    return Stream.of(WholeTextRepair.values())
        .filter(rewriting -> rewriting != WholeTextRepair.NONE)
        .flatMap(rewriting -> repair.rewritten(rewriting).stream())
        .findFirst()
        .or(repair::mended);
  }

  /** Reads the pairs of an array or object that has lost its end. */
  static PhpDecoded completeBeginning(String text, PhpLimits limits) throws UndecodableException {
    return Optional.of(text)
        .filter(beginning -> beginning.length() <= MAX_CHARS)
        .flatMap(
            beginning ->
                new LenientUnserializer(beginning, limits)
                    .mended(WholeTextRepair.NONE, RepairAssumptions.OF_CUT_OFF))
        .orElseThrow(() -> UndecodableException.malformed("it has no end", text.length()));
  }

  private Optional<PhpDecoded> rewritten(WholeTextRepair rewriting) {
    String rewritten = rewriting.apply(text);
    return rewritten.equals(text)
        ? Optional.empty()
        : decode(rewritten).map(value -> new PhpDecoded.Repaired(value, rewriting.said(), false));
  }

  private Optional<PhpDecoded> mended() {
    return OF_STRUCTURE.stream()
        .flatMap(rewriting -> mended(rewriting, RepairAssumptions.ALL).stream())
        .findFirst();
  }

  private Optional<PhpDecoded> mended(WholeTextRepair rewriting, List<RepairAssumptions> measures) {
    String rewritten = rewriting.apply(text);
    if (rewriting != WholeTextRepair.NONE && rewritten.equals(text)) {
      return Optional.empty();
    }
    return measures.stream()
        .flatMap(measure -> mended(rewriting, rewritten, measure).stream())
        .findFirst();
  }

  private Optional<PhpDecoded> mended(
      WholeTextRepair rewriting, String rewritten, RepairAssumptions measure) {
    LengthCorrection correction = new LengthCorrection(rewritten, measure, budget);
    @Nullable String whole = correction.mend();
    if (whole == null) {
      return Optional.empty();
    }
    String said =
        Stream.of(rewriting.said(), measure.said())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return decode(whole).map(value -> new PhpDecoded.Repaired(value, said, measure.mayBeCutOff()));
  }

  /** The value, if {@code candidate} is one from beginning to end. */
  private Optional<Value> decode(String candidate) {
    byte[] bytes = candidate.getBytes(UTF_8);
    Unserializer unserializer = new Unserializer(bytes, limits);
    try {
      Value value = ValueBuilder.of(unserializer.read(), limits);
      return unserializer.end() == bytes.length ? Optional.of(value) : Optional.empty();
    } catch (UndecodableException e) {
      return Optional.empty();
    }
  }
}
