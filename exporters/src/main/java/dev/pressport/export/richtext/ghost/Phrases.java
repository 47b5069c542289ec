package dev.pressport.export.richtext.ghost;

import dev.pressport.export.richtext.Inline;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.Lexical;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lines as nodes of Ghost's editor. */
final class Phrases {
  /** The order in which Ghost's renderer opens marks. */
  private static final List<Mark> ORDER =
      List.of(
          Mark.BOLD,
          Mark.ITALIC,
          Mark.STRIKE,
          Mark.UNDERLINE,
          Mark.CODE,
          Mark.SUBSCRIPT,
          Mark.SUPERSCRIPT,
          Mark.HIGHLIGHT);

  private final UnaryOperator<String> addresses;
  private final Losses losses;

  /**
   * Phrases of a document.
   *
   * @param addresses the new address of a file, the same for others
   */
  Phrases(UnaryOperator<String> addresses, Losses losses) {
    this.addresses = addresses;
    this.losses = losses;
  }

  /** Returns whether Ghost shows lines as they are: it has no titles of links. */
  boolean areExact(List<Inline> lines) {
    for (Inline inline : lines) {
      if (inline instanceof Image
          || (inline instanceof Link link && (link.title() != null || !areExact(link.content())))) {
        return false;
      }
    }
    return closesInOrder(lines);
  }

  /**
   * Returns whether the marks of words close in the order in which Ghost's renderer has opened them
   * (TextContent.render): it closes the innermost ones, whichever they are.
   */
  private static boolean closesInOrder(List<Inline> lines) {
    List<Mark> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof Words words && !words.marks().isEmpty()) {
        List<Words> after = wordsAfter(lines, i);
        ORDER.stream()
            .filter(mark -> words.marks().contains(mark) && !open.contains(mark))
            .sorted((a, b) -> Integer.compare(first(after, a), first(after, b)))
            .forEach(open::add);
        Words next = next(lines, i);
        Set<Mark> rest = next == null ? Set.of() : next.marks();
        int kept = (int) open.stream().filter(rest::contains).count();
        if (!rest.containsAll(open.subList(0, kept))) {
          return false;
        }
        open.subList(kept, open.size()).clear();
      }
    }
    return true;
  }

  /** Returns the words between a place and the next link; only the next few decide. */
  private static List<Words> wordsAfter(List<Inline> lines, int at) {
    List<Words> words = new ArrayList<>();
    for (int i = at + 1; i < Math.min(lines.size(), at + 100); i++) {
      if (lines.get(i) instanceof Link) {
        break;
      }
      if (lines.get(i) instanceof Words more) {
        words.add(more);
      }
    }
    return words;
  }

  private static int first(List<Words> words, Mark mark) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).marks().contains(mark)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static @Nullable Words next(List<Inline> lines, int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (lines.get(i) instanceof Words words) {
        return words;
      }
      if (lines.get(i) instanceof Link) {
        return null;
      }
    }
    return null;
  }

  List<Value> nodes(List<Inline> lines) {
    List<Value> nodes = new ArrayList<>();
    for (Inline inline : lines) {
      if (inline instanceof Words words) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(words.marks());
        nodes.add(Lexical.text("extended-text", words.text(), marks));
      } else if (inline instanceof Break) {
        nodes.add(Lexical.lineBreak());
      } else if (inline instanceof Link link) {
        nodes.add(link(link));
      }
    }
    return nodes;
  }

  private Value link(Link link) {
    if (link.newTab()) {
      losses.add("links in a new tab");
    }
    return Lexical.element("link", nodes(link.content()))
        .put("rel", link.rel())
        .put("target", link.newTab() ? "_blank" : null)
        .put("title", link.title())
        .put("url", addresses.apply(link.href()))
        .build();
  }
}
