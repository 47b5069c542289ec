package dev.pressport.php;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressport.php.CorrectionState.Edit;
import dev.pressport.php.CorrectionState.Frame;
import dev.pressport.php.RepairAssumptions.Lengths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a damaged text by its structure and corrects the lengths and counts that do not fit.
 *
 * <p>Where a string may end in several places the nearest is tried first, and the others when no
 * way leads from there to the end: a string that contains {@code ";} is not split. What a walk
 * holds is immutable, so that going back is taking up an older state. States known to lead nowhere
 * are remembered, and the steps are counted, so that no input takes more than a bounded time.
 */
final class LengthCorrection {

  private static final Pattern SCALAR =
      Pattern.compile(
          "N;|b:[01];|i:[+-]?[0-9]{1,40}+;|d:(?:-?INF|NAN|[-+.0-9eE]{1,400}+);|[rR]:[0-9]{1,20}+;");
  private static final Pattern STRING = Pattern.compile("s:([0-9]{1,20}+):\"");
  private static final Pattern ARRAY = Pattern.compile("a:([0-9]{1,20}+):\\{");
  private static final Pattern OBJECT =
      Pattern.compile("O:([0-9]{1,20}+):\"([\\w\\\\\\x80-\\xFF]{1,1000}+)\":([0-9]{1,20}+):\\{");
  private static final Pattern CUSTOM =
      Pattern.compile("C:[0-9]{1,20}+:\"[\\w\\\\\\x80-\\xFF]{1,1000}+\":([0-9]{1,20}+):\\{");
  private static final Pattern ENUM =
      Pattern.compile("E:([0-9]{1,20}+):\"([\\w\\\\:\\x80-\\xFF]{1,1000}+)\";");

  private static final Pattern NESTED = Pattern.compile("[aO]:[0-9]{1,20}+:[{\"]");

  private static final String CLOSING = "\";";
  private static final int MAX_REMEMBERED = 100_000;

  /** U+FFFD in UTF-8, which sanitising tools put for a NUL. */
  private static final String REPLACEMENT = "\u00EF\u00BF\u00BD";

  /** The bytes of the UTF-8 form, each as a character. */
  private final String text;

  private final RepairAssumptions measure;
  private final Budget budget;
  private final int[] closings;
  private final Deque<Choice> choices = new ArrayDeque<>();
  private final Set<Long> deadEnds = new HashSet<>();

  LengthCorrection(String text, RepairAssumptions measure, Budget budget) {
    this.text = new String(text.getBytes(UTF_8), ISO_8859_1);
    this.measure = measure;
    this.budget = budget;
    this.closings = measure.lengths() == Lengths.SEARCHED ? closings() : new int[0];
  }

  private int[] closings() {
    return IntStream.iterate(
            text.indexOf(CLOSING), at -> at >= 0, at -> text.indexOf(CLOSING, at + 1))
        .toArray();
  }

  /** A string that may end in several places, and how many of them were tried. */
  private static final class Choice {
    final StringHead head;
    final boolean nested;
    final int firstClosing;
    int closing;
    boolean likelyTried;
    boolean exactTried;
    boolean cutTried;

    Choice(StringHead head, boolean nested, int firstClosing) {
      this.head = head;
      this.nested = nested;
      this.firstClosing = firstClosing;
      this.closing = firstClosing;
    }
  }

  /** A string's beginning: its declared length and the start of its content. */
  private record StringHead(
      CorrectionState at, long declared, int lengthFrom, int lengthTo, int start) {}

  /** The corrected text, null when it cannot be corrected or nothing is to correct. */
  @Nullable String mend() {
    @Nullable CorrectionState walk = new CorrectionState(0, null, null);
    while (walk != null && budget.spend()) {
      if (walk.pos() == text.length() && walk.frame() == null) {
        return corrected(walk.edits());
      }
      @Nullable CorrectionState next = advance(walk);
      walk = next != null ? next : goBack();
    }
    return null;
  }

  private @Nullable String corrected(@Nullable Edit last) {
    if (last == null) {
      return null;
    }
    List<Edit> edits = new ArrayList<>();
    for (Edit edit = last; edit != null; edit = edit.earlier()) {
      edits.add(edit);
    }
    edits.sort(Comparator.comparingInt(Edit::from));
    StringBuilder corrected = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      corrected.append(text, done, edit.from()).append(edit.replacement());
      done = edit.to();
    }
    corrected.append(text, done, text.length());
    return new String(corrected.toString().getBytes(ISO_8859_1), UTF_8);
  }

  /** The state after one more token; null when there is none, or several to choose from. */
  private @Nullable CorrectionState advance(CorrectionState walk) {
    if (walk.pos() == text.length()) {
      return cutOff(walk);
    }
    Frame frame = walk.frame();
    if (frame == null && walk.pos() > 0) {
      return null;
    }
    char type = text.charAt(walk.pos());
    return frame != null && frame.atKey() ? key(walk, frame, type) : value(walk, type);
  }

  private @Nullable CorrectionState key(CorrectionState walk, Frame frame, char type) {
    boolean full = frame.pairs() == frame.declared();
    if (type == '}') {
      return full || !measure.countsHold() ? close(walk, frame) : null;
    }
    if (full && measure.countsHold()) {
      return null;
    }
    return switch (type) {
      case 'i' -> token(SCALAR, walk);
      case 's' -> string(walk);
      default -> null;
    };
  }

  private @Nullable CorrectionState value(CorrectionState walk, char type) {
    return switch (type) {
      case 's' -> string(walk);
      case 'a' -> array(walk);
      case 'O' -> object(walk);
      case 'C' -> custom(walk);
      case 'E' -> enumCase(walk);
      default -> token(SCALAR, walk);
    };
  }

  private CorrectionState close(CorrectionState walk, Frame frame) {
    CorrectionState outside = new CorrectionState(walk.pos(), frame.parent(), walk.edits());
    if (frame.pairs() != frame.declared()) {
      outside = outside.with(frame.countFrom(), frame.countTo(), Long.toString(frame.pairs()));
    }
    return outside.past(walk.pos() + 1);
  }

  private @Nullable CorrectionState token(Pattern pattern, CorrectionState walk) {
    Matcher token = at(walk, pattern);
    return token.lookingAt() ? walk.past(token.end()) : unfinished(token, walk);
  }

  private Matcher at(CorrectionState walk, Pattern pattern) {
    return at(walk.pos(), pattern);
  }

  private Matcher at(int pos, Pattern pattern) {
    return pattern.matcher(text).region(pos, text.length());
  }

  /**
   * Returns the state after an unrecognizable text, which may be the beginning of a token whose
   * rest is lost.
   */
  private @Nullable CorrectionState unfinished(Matcher token, CorrectionState walk) {
    return token.hitEnd() ? cutOff(walk) : null;
  }

  private @Nullable CorrectionState array(CorrectionState walk) {
    Matcher array = at(walk, ARRAY);
    return array.lookingAt() ? open(walk, null, array, 1) : unfinished(array, walk);
  }

  private @Nullable CorrectionState object(CorrectionState walk) {
    Matcher object = at(walk, OBJECT);
    return object.lookingAt()
        ? open(named(walk, object), object.group(2), object, 3)
        : unfinished(object, walk);
  }

  private CorrectionState open(
      CorrectionState walk, @Nullable String className, Matcher head, int count) {
    Frame outer = walk.frame();
    return walk.into(
        new Frame(
            outer,
            className,
            number(head.group(count)),
            head.start(count),
            head.end(count),
            0,
            true,
            head.end(),
            walk.edits(),
            outer == null ? 0 : outer.hash()));
  }

  private @Nullable CorrectionState enumCase(CorrectionState walk) {
    Matcher enumCase = at(walk, ENUM);
    return enumCase.lookingAt()
        ? named(walk, enumCase).past(enumCase.end())
        : unfinished(enumCase, walk);
  }

  private @Nullable CorrectionState custom(CorrectionState walk) {
    Matcher custom = at(walk, CUSTOM);
    if (!custom.lookingAt()) {
      return unfinished(custom, walk);
    }
    long end = custom.end() + number(custom.group(1));
    if (end >= text.length()) {
      return cutOff(walk);
    }
    return text.charAt((int) end) == '}' ? walk.past((int) end + 1) : null;
  }

  /** Corrects the length of a name: it holds no quote, so that its end is certain. */
  private static CorrectionState named(CorrectionState walk, Matcher token) {
    int length = token.end(2) - token.start(2);
    return number(token.group(1)) == length
        ? walk
        : walk.with(token.start(1), token.end(1), Integer.toString(length));
  }

  private static long number(String digits) {
    return digits.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }

  private @Nullable CorrectionState string(CorrectionState walk) {
    Matcher head = at(walk, STRING);
    if (!head.lookingAt()) {
      return unfinished(head, walk);
    }
    StringHead string =
        new StringHead(walk, number(head.group(1)), head.start(1), head.end(1), head.end());
    return switch (measure.lengths()) {
      case BYTES -> {
        @Nullable CorrectionState exact = exact(string);
        yield exact != null ? exact : overshooting(string);
      }
      case CHARACTERS -> counted(string);
      case SLASHED -> slashed(string);
      case SEARCHED -> {
        if (!deadEnds.contains(walk.hash())) {
          int first = Arrays.binarySearch(closings, string.start());
          boolean nested = at(string.start(), NESTED).lookingAt();
          choices.addLast(new Choice(string, nested, first < 0 ? -first - 1 : first));
        }
        yield null;
      }
    };
  }

  private @Nullable CorrectionState goBack() {
    while (!choices.isEmpty()) {
      Choice choice = choices.getLast();
      @Nullable CorrectionState alternative = alternative(choice);
      if (alternative != null) {
        return alternative;
      }
      choices.removeLast();
      if (deadEnds.size() < MAX_REMEMBERED) {
        deadEnds.add(choice.head.at().hash());
      }
    }
    return null;
  }

  private @Nullable CorrectionState alternative(Choice choice) {
    StringHead head = choice.head;
    if (!choice.exactTried) {
      choice.exactTried = true;
      @Nullable CorrectionState exact = exact(head);
      if (exact != null) {
        return exact;
      }
    }
    int end = nextClosing(choice);
    if (end >= 0) {
      String length = Integer.toString(end - head.start());
      return head.at().with(head.lengthFrom(), head.lengthTo(), length).past(end + 2);
    }
    if (!choice.cutTried) {
      choice.cutTried = true;
      return overshooting(head);
    }
    return null;
  }

  /**
   * The next place where the string may end, -1 when none is left. A string that begins as a
   * serialized array or object is one itself, and more likely ends with a brace.
   */
  private int nextClosing(Choice choice) {
    int start = choice.head.start();
    while (choice.closing < closings.length || !choice.likelyTried) {
      if (choice.closing == closings.length) {
        choice.likelyTried = true;
        choice.closing = choice.firstClosing;
        continue;
      }
      int end = closings[choice.closing++];
      boolean likely = !choice.nested || (end > start && text.charAt(end - 1) == '}');
      if (likely != choice.likelyTried) {
        return end;
      }
    }
    return -1;
  }

  /**
   * Returns the state after a string of its declared length, or of that length with the NULs of its
   * visibility.
   */
  private @Nullable CorrectionState exact(StringHead head) {
    long end = head.start() + head.declared();
    return closesAt(end) ? head.at().past((int) end + 2) : withNuls(head);
  }

  private @Nullable CorrectionState withNuls(StringHead head) {
    Frame frame = head.at().frame();
    if (frame == null || !frame.atKey() || frame.className() == null) {
      return null;
    }
    for (String nul : List.of("", REPLACEMENT)) {
      long end = head.start() + head.declared() + 2L * nul.length() - 2;
      for (String owner : List.of("*", frame.className())) {
        String prefix = nul + owner + nul;
        if (closesAt(end) && text.startsWith(prefix, head.start())) {
          int prefixEnd = head.start() + prefix.length();
          return head.at().with(head.start(), prefixEnd, "\0" + owner + "\0").past((int) end + 2);
        }
      }
    }
    return null;
  }

  private @Nullable CorrectionState counted(StringHead head) {
    int end = head.start();
    for (long left = head.declared(); end < text.length(); end++) {
      boolean continuation = (text.charAt(end) & 0xC0) == 0x80;
      if (!continuation && left-- == 0) {
        break;
      }
    }
    return closesAt(end)
        ? head.at()
            .with(head.lengthFrom(), head.lengthTo(), Integer.toString(end - head.start()))
            .past(end + 2)
        : null;
  }

  private @Nullable CorrectionState slashed(StringHead head) {
    StringBuilder slashed = new StringBuilder();
    int end = head.start();
    while (end < text.length() && slashed.length() < head.declared()) {
      char c = text.charAt(end++);
      if (c == '\0') {
        slashed.append("\\0");
      } else {
        slashed.append(c == '\'' || c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return closesAt(end) && slashed.length() == head.declared()
        ? head.at().with(head.start(), end, slashed.toString()).past(end + 2)
        : null;
  }

  private boolean closesAt(long end) {
    return end <= text.length() && text.startsWith(CLOSING, (int) end);
  }

  /** Returns the state after a string whose declared length exceeds the rest: its end is lost. */
  private @Nullable CorrectionState overshooting(StringHead head) {
    return head.start() + head.declared() + CLOSING.length() > text.length()
        ? cutOff(head.at())
        : null;
  }

  /**
   * Ends the text after its last whole pair: closes what is open, and counts the pairs that are
   * left. An array or object of which not one pair is whole goes with the pair it belongs to.
   */
  private @Nullable CorrectionState cutOff(CorrectionState walk) {
    Frame last = walk.frame();
    while (last != null && last.pairs() == 0) {
      last = last.parent();
    }
    if (!measure.mayBeCutOff() || last == null) {
      return null;
    }
    CorrectionState ended = new CorrectionState(text.length(), null, last.pairsEdits());
    StringBuilder closing = new StringBuilder("}");
    ended = ended.with(last.countFrom(), last.countTo(), Long.toString(last.pairs()));
    for (Frame outer = last.parent(); outer != null; outer = outer.parent()) {
      closing.append('}');
      ended = ended.with(outer.countFrom(), outer.countTo(), Long.toString(outer.pairs() + 1));
    }
    return ended.with(last.pairsEnd(), text.length(), closing.toString());
  }
}
