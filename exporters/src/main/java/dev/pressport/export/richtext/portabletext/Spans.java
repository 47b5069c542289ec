package dev.pressport.export.richtext.portabletext;

import dev.pressport.export.richtext.Inline;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.Lowering;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines as spans with marks. A new line is a line feed in a span. */
final class Spans {
  private final References references;
  private final Losses losses;
  private final Keys keys;

  Spans(References references, Losses losses, Keys keys) {
    this.references = references;
    this.losses = losses;
    this.keys = keys;
  }

  /** Returns a block of lines. */
  Node block(String style, List<Inline> lines) {
    Node block = new Node().put("_type", "block").put("_key", keys.next()).put("style", style);
    List<Value> definitions = new ArrayList<>();
    List<Value> children = new ArrayList<>();
    for (Inline inline : Lowering.withoutImages(lines, losses)) {
      if (inline instanceof Link link) {
        String key = keys.next();
        definitions.add(definition(link, key));
        link.content().forEach(inner -> add(inner, List.of(Value.of(key)), children));
      } else {
        add(inline, List.of(), children);
      }
    }
    if (children.isEmpty()) {
      children.add(span("", List.of()));
    }
    return block.put("markDefs", definitions).put("children", children);
  }

  private Value definition(Link link, String key) {
    Value entry = references.entry(link.href()).orElse(null);
    if (link.title() != null) {
      losses.add("titles of links");
    }
    if (entry == null) {
      Node node = new Node().put("_type", "link").put("_key", key).put("href", link.href());
      return (link.newTab() ? node.put("blank", true) : node).build();
    }
    Value reference =
        entry instanceof Value.Dict
            ? entry
            : new Node().put("_type", "reference").put("_ref", entry).build();
    return new Node()
        .put("_type", "internalLink")
        .put("_key", key)
        .put("reference", reference)
        .build();
  }

  private void add(Inline inline, List<Value> links, List<Value> children) {
    if (inline instanceof Words words) {
      List<Value> marks = new ArrayList<>(marks(words.marks()));
      marks.addAll(links);
      children.add(span(words.text(), marks));
    } else if (inline instanceof Break) {
      children.add(span("\n", links));
    }
  }

  private Value span(String text, List<Value> marks) {
    return new Node()
        .put("_type", "span")
        .put("_key", keys.next())
        .put("text", text)
        .put("marks", marks)
        .build();
  }

  private static List<Value> marks(Set<Mark> marks) {
    List<Value> names = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      if (marks.contains(mark)) {
        names.add(
            Value.of(
                switch (mark) {
                  case BOLD -> "strong";
                  case ITALIC -> "em";
                  case UNDERLINE -> "underline";
                  case STRIKE -> "strike-through";
                  case CODE -> "code";
                  case SUBSCRIPT -> "sub";
                  case SUPERSCRIPT -> "sup";
                  case HIGHLIGHT -> "highlight";
                }));
      }
    }
    return names;
  }
}
