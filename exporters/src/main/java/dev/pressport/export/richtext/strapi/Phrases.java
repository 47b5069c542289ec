package dev.pressport.export.richtext.strapi;

import dev.pressport.export.richtext.Inline;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.Lowering;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines as texts and links. A new line is a line feed in a text. */
final class Phrases {
  /** The addresses that Strapi takes: it refuses a document for any other. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/.*|(?:https?|ftp)://[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*(?::\\d{1,4})?(?:[/?#].*)?"
              + "|(?:mailto|tel):.*",
          Pattern.CASE_INSENSITIVE);

  private final Losses losses;

  Phrases(Losses losses) {
    this.losses = losses;
  }

  static Value text(String text) {
    return new Node().put("type", "text").put("text", text).build();
  }

  List<Value> nodes(List<Inline> lines) {
    List<Value> nodes = new ArrayList<>();
    for (Inline inline : Lowering.withoutImages(lines, losses)) {
      if (inline instanceof Link link && isTaken(link.href())) {
        nodes.add(link(link));
      } else if (inline instanceof Link link) {
        losses.add("link");
        link.content().forEach(inner -> add(inner, nodes));
      } else {
        add(inline, nodes);
      }
    }
    return nodes.isEmpty() ? List.of(text("")) : nodes;
  }

  private static boolean isTaken(String address) {
    return ADDRESS.matcher(address).matches();
  }

  private Value link(Link link) {
    List<Value> children = new ArrayList<>();
    link.content().forEach(inner -> add(inner, children));
    if (link.title() != null) {
      losses.add("titles of links");
    }
    if (link.newTab()) {
      losses.add("links in a new tab");
    }
    return new Node()
        .put("type", "link")
        .put("url", link.href())
        .put("children", children.isEmpty() ? List.of(text("")) : children)
        .build();
  }

  private void add(Inline inline, List<Value> nodes) {
    if (inline instanceof Words words) {
      Node node = new Node().put("type", "text").put("text", words.text());
      for (Mark mark : Mark.values()) {
        if (words.marks().contains(mark)) {
          addMark(mark, node);
        }
      }
      nodes.add(node.build());
    } else if (inline instanceof Break) {
      nodes.add(text("\n"));
    }
  }

  private void addMark(Mark mark, Node node) {
    switch (mark) {
      case BOLD -> node.put("bold", true);
      case ITALIC -> node.put("italic", true);
      case UNDERLINE -> node.put("underline", true);
      case STRIKE -> node.put("strikethrough", true);
      case CODE -> node.put("code", true);
      case SUBSCRIPT, SUPERSCRIPT, HIGHLIGHT -> losses.add(mark.name().toLowerCase(Locale.ROOT));
    }
  }
}
