package dev.pressport.export.richtext.contentful;

import dev.pressport.export.richtext.Block;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.Block.Table;
import dev.pressport.export.richtext.Inline;
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
import java.util.Optional;
import java.util.Set;

/** Blocks as nodes. */
final class Blocks {
  private final References references;
  private final Losses losses;
  private final Lines lines;

  Blocks(References references, Losses losses) {
    this.references = references;
    this.losses = losses;
    lines = new Lines(references, losses);
  }

  List<Value> parts(List<Part> parts) {
    List<Value> nodes = new ArrayList<>();
    for (Part part : parts) {
      part.unsaid().forEach(losses::add);
      add(part.block(), true, nodes);
    }
    return nodes;
  }

  /**
   * Adds the nodes of a block.
   *
   * @param top whether they stand in the document itself, where tables can be
   */
  private void add(Block block, boolean top, List<Value> nodes) {
    if (block instanceof Paragraph paragraph) {
      addParagraph(paragraph, top, nodes);
    } else if (block instanceof Heading heading) {
      if (heading.align() != null) {
        losses.add("align");
      }
      if (heading.id() != null) {
        losses.add("id");
      }
      nodes.add(Lines.element("heading-" + heading.level(), lines.nodes(heading.content())));
    } else if (block instanceof Listing list) {
      nodes.add(list(list));
    } else if (block instanceof Quote quote) {
      nodes.add(quote(quote));
    } else if (block instanceof Rule) {
      nodes.add(Lines.element("hr", List.of()));
    } else if (block instanceof Picture picture) {
      addPicture(picture, top, nodes);
    } else if (block instanceof Media media && references.file(media.src()).isPresent()) {
      addMedia(media, nodes);
    } else if (block instanceof Table table && top && !table.rows().isEmpty()) {
      nodes.add(table(table));
      addLine(table.caption(), nodes);
    } else {
      Lowering.of(block, losses).forEach(simpler -> add(simpler, top, nodes));
    }
  }

  private void addParagraph(Paragraph paragraph, boolean top, List<Value> nodes) {
    if (paragraph.align() != null) {
      losses.add("align");
    }
    for (Block block : Lowering.divided(paragraph)) {
      if (block instanceof Paragraph text) {
        addLine(text.content(), nodes);
      } else {
        add(block, top, nodes);
      }
    }
  }

  private void addLine(List<Inline> line, List<Value> nodes) {
    if (!line.isEmpty()) {
      nodes.add(Lines.paragraph(lines.nodes(line)));
    }
  }

  private Value list(Listing list) {
    if (list.ordered() && list.start() != 1) {
      losses.add("start of a list");
    }
    List<Value> items = new ArrayList<>();
    for (List<Block> item : list.items()) {
      List<Value> nodes = new ArrayList<>();
      item.forEach(block -> add(block, false, nodes));
      items.add(
          Lines.element(
              "list-item", nodes.isEmpty() ? List.of(Lines.paragraph(List.of())) : nodes));
    }
    return Lines.element(list.ordered() ? "ordered-list" : "unordered-list", items);
  }

  /** A quotation has only paragraphs in it. */
  private Value quote(Quote quote) {
    List<Value> nodes = new ArrayList<>();
    Lowering.paragraphs(quote.content(), losses).forEach(line -> addLine(line, nodes));
    addLine(quote.cite(), nodes);
    return Lines.element(
        "blockquote", nodes.isEmpty() ? List.of(Lines.paragraph(List.of())) : nodes);
  }

  private void addPicture(Picture picture, boolean top, List<Value> nodes) {
    Optional<Value> asset = references.file(picture.src());
    if (asset.isEmpty()) {
      Lowering.of(picture, losses).forEach(simpler -> add(simpler, top, nodes));
      return;
    }
    if (picture.link() != null) {
      losses.add("link of a picture");
    }
    nodes.add(embedded(asset.get()));
    addLine(picture.caption(), nodes);
  }

  private void addMedia(Media media, List<Value> nodes) {
    references.file(media.src()).ifPresent(asset -> nodes.add(embedded(asset)));
    if (media.name() != null && !media.name().isEmpty()) {
      addLine(
          List.of(
              new Link(media.src(), null, false, null, List.of(new Words(media.name(), Set.of())))),
          nodes);
    }
    addLine(media.caption(), nodes);
  }

  private static Value embedded(Value asset) {
    return new Node()
        .put("nodeType", "embedded-asset-block")
        .put("data", new Node().put("target", Lines.target("Asset", asset)))
        .put("content", List.of())
        .build();
  }

  private Value table(Table table) {
    List<Value> rows = new ArrayList<>();
    for (List<Table.Cell> row : table.rows()) {
      List<Value> cells = new ArrayList<>();
      for (Table.Cell cell : row) {
        cells.add(
            Lines.element(
                cell.head() ? "table-header-cell" : "table-cell",
                List.of(Lines.paragraph(lines.nodes(cell.content())))));
      }
      rows.add(Lines.element("table-row", cells));
    }
    return Lines.element("table", rows);
  }
}
