package dev.pressport.export.richtext.strapi;

import dev.pressport.export.richtext.Block;
import dev.pressport.export.richtext.Block.Code;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Inline;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Lowering;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of Strapi 5 (blocks-validator of @strapi/core). They have no tables, lines, embeds or
 * HTML: what is in these becomes paragraphs.
 *
 * <p>A reference to a file is the whole object of the upload plugin.
 */
public final class StrapiBlocks implements RichTextDialect {
  private static final List<String> NEEDED =
      List.of(
          "name",
          "url",
          "width",
          "height",
          "hash",
          "ext",
          "mime",
          "size",
          "provider",
          "createdAt",
          "updatedAt");

  @Override
  public Value write(RichText text, References references, Losses losses) {
    Writer writer = new Writer(references, losses);
    for (Part part : text.parts()) {
      part.unsaid().forEach(losses::add);
      writer.add(part.block());
    }
    if (writer.nodes.isEmpty()) {
      writer.addText(new Node().put("type", "paragraph"), List.of());
    }
    return new Value.Array(writer.nodes);
  }

  /** One document in the making. */
  private static final class Writer {
    private final References references;
    private final Losses losses;
    private final Phrases phrases;
    private final List<Value> nodes = new ArrayList<>();

    Writer(References references, Losses losses) {
      this.references = references;
      this.losses = losses;
      phrases = new Phrases(losses);
    }

    private void add(Block block) {
      if (block instanceof Paragraph paragraph) {
        addParagraph(paragraph);
      } else if (block instanceof Heading heading) {
        if (heading.align() != null) {
          losses.add("align");
        }
        if (heading.id() != null) {
          losses.add("id");
        }
        addText(new Node().put("type", "heading").put("level", heading.level()), heading.content());
      } else if (block instanceof Listing list) {
        if (list.ordered() && list.start() != 1) {
          losses.add("start of a list");
        }
        nodes.add(list(list, 0));
      } else if (block instanceof Quote quote) {
        List<Block> content = new ArrayList<>(quote.content());
        if (!quote.cite().isEmpty()) {
          content.add(new Paragraph(quote.cite(), null));
        }
        addText(new Node().put("type", "quote"), joined(content));
      } else if (block instanceof Code code) {
        nodes.add(
            new Node()
                .put("type", "code")
                .putIfPresent("language", code.language())
                .put("children", List.of(Phrases.text(code.text())))
                .build());
      } else if (block instanceof Picture picture && file(picture) != null) {
        addPicture(picture);
      } else {
        Lowering.of(block, losses).forEach(this::add);
      }
    }

    private void addText(Node node, List<Inline> lines) {
      nodes.add(node.put("children", phrases.nodes(lines)).build());
    }

    private void addParagraph(Paragraph paragraph) {
      if (paragraph.align() != null) {
        losses.add("align");
      }
      for (Block block : Lowering.divided(paragraph)) {
        if (block instanceof Paragraph text) {
          addText(new Node().put("type", "paragraph"), text.content());
        } else {
          add(block);
        }
      }
    }

    /** Returns the lines of blocks, in a place for one paragraph. */
    private List<Inline> joined(List<Block> blocks) {
      List<Inline> lines = new ArrayList<>();
      for (List<Inline> paragraph : Lowering.paragraphs(blocks, losses)) {
        if (!lines.isEmpty()) {
          lines.add(new Break());
        }
        lines.addAll(paragraph);
      }
      return lines;
    }

    private Value list(Listing list, int level) {
      List<Value> children = new ArrayList<>();
      for (List<Block> item : list.items()) {
        addItem(item, level, children);
      }
      if (children.isEmpty()) {
        addItem(List.of(), level, children);
      }
      return new Node()
          .put("type", "list")
          .put("format", list.ordered() ? "ordered" : "unordered")
          .put("indentLevel", level)
          .put("children", children)
          .build();
    }

    /** Adds an item with the lines before its first list, and what follows beside it. */
    private void addItem(List<Block> item, int level, List<Value> children) {
      List<Block> line = new ArrayList<>();
      boolean begun = false;
      for (Block block : item) {
        if (block instanceof Listing inner) {
          if (!begun || !line.isEmpty()) {
            children.add(item(line));
          }
          begun = true;
          line.clear();
          children.add(list(inner, level + 1));
        } else {
          line.add(block);
        }
      }
      if (!begun || !line.isEmpty()) {
        children.add(item(line));
      }
    }

    private Value item(List<Block> blocks) {
      return new Node()
          .put("type", "list-item")
          .put("children", phrases.nodes(joined(blocks)))
          .build();
    }

    private void addPicture(Picture picture) {
      Value.Dict file = file(picture);
      if (file == null) {
        return;
      }
      if (picture.link() != null) {
        losses.add("link of a picture");
      }
      Map<String, Value> fields = new LinkedHashMap<>(file.entries());
      if (!picture.alt().isEmpty()) {
        fields.put("alternativeText", Value.of(picture.alt()));
      }
      nodes.add(
          new Node()
              .put("type", "image")
              .put("image", new Value.Dict(fields))
              .put("children", List.of(Phrases.text("")))
              .build());
      if (!picture.caption().isEmpty()) {
        addText(new Node().put("type", "paragraph"), picture.caption());
      }
    }

    /** Returns the file of a picture; null when it is not imported, or Strapi would refuse it. */
    private Value.@Nullable Dict file(Picture picture) {
      Value file = references.file(picture.src()).orElse(null);
      return file instanceof Value.Dict fields
              && NEEDED.stream()
                  .map(fields.entries()::get)
                  .allMatch(value -> value != null && !(value instanceof Value.Null))
          ? fields
          : null;
    }
  }
}
