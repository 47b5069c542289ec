package dev.pressport.export.richtext.portabletext;

import dev.pressport.export.richtext.Block;
import dev.pressport.export.richtext.Block.Code;
import dev.pressport.export.richtext.Block.Embed;
import dev.pressport.export.richtext.Block.Gallery;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.More;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.Block.Table;
import dev.pressport.export.richtext.Inline;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.Lowering;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The blocks of one document. */
final class Blocks {
  private final References references;
  private final Losses losses;
  private final Keys keys = new Keys();
  private final Spans spans;
  private final List<Value> nodes = new ArrayList<>();

  Blocks(References references, Losses losses) {
    this.references = references;
    this.losses = losses;
    spans = new Spans(references, losses, keys);
  }

  List<Value> nodes() {
    return nodes;
  }

  /** Returns whether blocks hold a part, but for its look. */
  boolean canSay(Part part) {
    Block block = part.block();
    if (part.losesStructure()) {
      return false;
    }
    if (block instanceof Paragraph
        || block instanceof Heading
        || block instanceof Code
        || block instanceof Embed
        || block instanceof Picture
        || block instanceof Gallery
        || block instanceof Rule
        || block instanceof More) {
      return true;
    }
    if (block instanceof Listing list) {
      return isPlain(list);
    }
    if (block instanceof Quote quote) {
      return quote.content().stream().allMatch(Paragraph.class::isInstance);
    }
    if (block instanceof Media media) {
      return references.file(media.src()).isPresent();
    }
    return block instanceof Table table && isPlain(table);
  }

  private static boolean isPlain(Listing list) {
    for (List<Block> item : list.items()) {
      boolean lists = false;
      for (Block block : item) {
        if (block instanceof Paragraph ? lists : !(block instanceof Listing l && isPlain(l))) {
          return false;
        }
        lists |= block instanceof Listing;
      }
    }
    return true;
  }

  /** Cells are texts without marks and links. */
  private static boolean isPlain(Table table) {
    return table.rows().stream()
        .flatMap(List::stream)
        .flatMap(cell -> cell.content().stream())
        .allMatch(
            inline ->
                inline instanceof Break
                    || (inline instanceof Words words && words.marks().isEmpty()));
  }

  /** Adds an object for HTML, and empties the buffer. */
  void addHtml(StringBuilder html) {
    if (!html.isEmpty()) {
      nodes.add(object("html").put("html", html.toString()).build());
      html.setLength(0);
    }
  }

  private Node object(String type) {
    return new Node().put("_type", type).put("_key", keys.next());
  }

  void add(Block block) {
    if (block instanceof Paragraph paragraph) {
      addParagraph(paragraph);
    } else if (block instanceof Heading heading) {
      if (heading.align() != null) {
        losses.add("align");
      }
      if (heading.id() != null) {
        losses.add("id");
      }
      addLine("h" + heading.level(), heading.content());
    } else if (block instanceof Listing list) {
      addList(list, 1);
    } else if (block instanceof Quote quote) {
      Lowering.paragraphs(quote.content(), losses).forEach(line -> addLine("blockquote", line));
      if (!quote.cite().isEmpty()) {
        addLine("blockquote", quote.cite());
      }
    } else if (block instanceof Code code) {
      nodes.add(
          object("code")
              .putIfPresent("language", code.language())
              .put("code", code.text())
              .build());
    } else if (block instanceof Embed embed) {
      nodes.add(
          object("embed")
              .put("url", embed.url())
              .putIfPresent("caption", caption(embed.caption()))
              .build());
    } else if (block instanceof Picture picture) {
      nodes.add(picture(picture));
    } else if (block instanceof Gallery gallery) {
      nodes.add(
          object("gallery")
              .put("images", gallery.pictures().stream().map(this::picture).toList())
              .putIfPresent("caption", caption(gallery.caption()))
              .build());
    } else if (block instanceof Media media) {
      addMedia(media);
    } else if (block instanceof Table table) {
      addTable(table);
    } else if (block instanceof Rule) {
      nodes.add(object("break").put("style", "line").build());
    } else if (block instanceof More) {
      nodes.add(object("break").put("style", "readMore").build());
    }
  }

  private void addParagraph(Paragraph paragraph) {
    if (paragraph.align() != null) {
      losses.add("align");
    }
    for (Block block : Lowering.divided(paragraph)) {
      if (block instanceof Paragraph text) {
        addLine("normal", text.content());
      } else {
        add(block);
      }
    }
  }

  private void addLine(String style, List<Inline> line) {
    nodes.add(spans.block(style, line).build());
  }

  private void addList(Listing list, int level) {
    if (list.ordered() && list.start() != 1) {
      losses.add("start of a list");
    }
    for (List<Block> item : list.items()) {
      List<Inline> line = new ArrayList<>();
      List<Listing> inner = new ArrayList<>();
      for (Block block : item) {
        if (block instanceof Listing nested) {
          inner.add(nested);
        } else if (block instanceof Paragraph paragraph) {
          if (!line.isEmpty()) {
            line.add(new Break());
          }
          line.addAll(paragraph.content());
        }
      }
      if (!line.isEmpty() || inner.isEmpty()) {
        nodes.add(
            spans
                .block("normal", line)
                .put("listItem", list.ordered() ? "number" : "bullet")
                .put("level", level)
                .build());
      }
      inner.forEach(nested -> addList(nested, level + 1));
    }
  }

  /** Returns a caption as text. */
  private String caption(List<Inline> lines) {
    for (Inline inline : lines) {
      if (inline instanceof Link
          || inline instanceof Image
          || (inline instanceof Words words && !words.marks().isEmpty())) {
        losses.add("marks and links of a caption");
      }
    }
    return Lowering.text(lines);
  }

  private Value picture(Picture picture) {
    Value file = references.file(picture.src()).orElse(null);
    Node node = object(file == null ? "externalImage" : "image");
    if (file == null) {
      node.put("url", picture.src());
    } else {
      node.put(file instanceof Value.Dict ? "asset" : "_sanityAsset", file);
    }
    return node.putIfPresent("alt", picture.alt())
        .putIfPresent("title", picture.title())
        .putIfPresent("caption", caption(picture.caption()))
        .putIfPresent("href", picture.link())
        .build();
  }

  private void addMedia(Media media) {
    Node node = object("file");
    references
        .file(media.src())
        .ifPresent(file -> node.put(file instanceof Value.Dict ? "asset" : "_sanityAsset", file));
    nodes.add(
        node.put("kind", media.kind().name().toLowerCase(Locale.ROOT))
            .putIfPresent("name", media.name())
            .putIfPresent("caption", caption(media.caption()))
            .build());
  }

  private void addTable(Table table) {
    List<Value> rows = new ArrayList<>();
    for (List<Table.Cell> row : table.rows()) {
      List<Value> cells = new ArrayList<>();
      for (Table.Cell cell : row) {
        cells.add(Value.of(Lowering.text(cell.content())));
      }
      rows.add(object("row").put("cells", cells).build());
    }
    nodes.add(
        object("table")
            .put("rows", rows)
            .put("headRows", table.headRows())
            .putIfPresent("caption", caption(table.caption()))
            .build());
  }
}
