package dev.pressport.export.richtext.contentful;

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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines as texts and hyperlinks. A new line is a line feed in a text. */
final class Lines {
  private final References references;
  private final Losses losses;

  Lines(References references, Losses losses) {
    this.references = references;
    this.losses = losses;
  }

  static Value element(String type, List<? extends Value> content) {
    return new Node().put("nodeType", type).put("data", new Node()).put("content", content).build();
  }

  static Value paragraph(List<? extends Value> content) {
    return element("paragraph", content.isEmpty() ? List.of(text("", List.of())) : content);
  }

  private static Value text(String text, List<Value> marks) {
    return new Node()
        .put("nodeType", "text")
        .put("value", text)
        .put("marks", marks)
        .put("data", new Node())
        .build();
  }

  List<Value> nodes(List<Inline> lines) {
    List<Value> nodes = new ArrayList<>();
    for (Inline inline : Lowering.withoutImages(lines, losses)) {
      if (inline instanceof Link link) {
        addLink(link, nodes);
      } else {
        addText(inline, nodes);
      }
    }
    return nodes.isEmpty() ? List.of(text("", List.of())) : nodes;
  }

  private void addText(Inline inline, List<Value> nodes) {
    if (inline instanceof Words words) {
      nodes.add(text(words.text(), marks(words.marks())));
    } else if (inline instanceof Break) {
      nodes.add(text("\n", List.of()));
    }
  }

  private List<Value> marks(Set<Mark> marks) {
    List<Value> names = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      if (marks.contains(mark)) {
        String name = name(mark);
        if (name == null) {
          losses.add("highlight");
        } else {
          names.add(new Node().put("type", name).build());
        }
      }
    }
    return names;
  }

  private static @Nullable String name(Mark mark) {
    return switch (mark) {
      case BOLD -> "bold";
      case ITALIC -> "italic";
      case UNDERLINE -> "underline";
      case STRIKE -> "strikethrough";
      case CODE -> "code";
      case SUBSCRIPT -> "subscript";
      case SUPERSCRIPT -> "superscript";
      case HIGHLIGHT -> null;
    };
  }

  private void addLink(Link link, List<Value> nodes) {
    List<Value> content = new ArrayList<>();
    link.content().forEach(inline -> addText(inline, content));
    if (content.isEmpty()) {
      return;
    }
    if (link.newTab()) {
      losses.add("links in a new tab");
    }
    if (link.title() != null) {
      losses.add("titles of links");
    }
    Optional<Value> entry = references.entry(link.href());
    Optional<Value> asset = entry.isPresent() ? Optional.empty() : references.file(link.href());
    Node data = new Node();
    String type = "hyperlink";
    if (entry.isPresent()) {
      type = "entry-hyperlink";
      data.put("target", target("Entry", entry.get()));
    } else if (asset.isPresent()) {
      type = "asset-hyperlink";
      data.put("target", target("Asset", asset.get()));
    } else {
      data.put("uri", link.href());
    }
    nodes.add(new Node().put("nodeType", type).put("data", data).put("content", content).build());
  }

  static Node target(String kind, Value id) {
    Node sys = new Node().put("type", "Link").put("linkType", kind).put("id", id);
    return new Node().put("sys", sys);
  }
}
