package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Block.Button;
import dev.pressport.export.richtext.Block.Code;
import dev.pressport.export.richtext.Block.Embed;
import dev.pressport.export.richtext.Block.Gallery;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Html;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.More;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.Block.Section;
import dev.pressport.export.richtext.Block.Table;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Simpler blocks with the same words, for forms that do not have all blocks. */
public final class Lowering {
  private static final String BETWEEN_CELLS = " | ";

  /** The names of sections for users; what is within some of them counts as part of the whole. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "div.wp-block-columns", "columns",
          "div.wp-block-column", "columns",
          "div.wp-block-group", "groups",
          "div.wp-block-cover", "covers",
          "div.wp-block-media-text", "media with text beside",
          "details", "details",
          "details.wp-block-details", "details",
          "dl", "definition lists",
          "a", "links around blocks");

  private Lowering() {}

  /**
   * Returns blocks of simpler kinds that hold the words of a block, down to paragraphs. Tells what
   * is lost.
   */
  public static List<Block> of(Block block, Losses losses) {
    List<Block> blocks = new ArrayList<>();
    if (block instanceof Section section) {
      losses.add(SECTIONS.getOrDefault(section.name(), "sections"));
      section.parts().forEach(part -> addPart(part, blocks, losses));
    } else if (block instanceof Html html) {
      losses.add("HTML");
      html.words().lines().filter(line -> !line.isBlank()).forEach(l -> blocks.add(text(l)));
    } else if (block instanceof Gallery gallery) {
      losses.add("gallery");
      blocks.addAll(gallery.pictures());
      addLine(gallery.caption(), blocks);
    } else if (block instanceof Media media) {
      String name =
          media.name() == null || media.name().isEmpty() ? fileName(media.src()) : media.name();
      losses.add("player");
      blocks.add(linked(name, media.src()));
      addLine(media.caption(), blocks);
    } else if (block instanceof Embed embed) {
      losses.add("embed");
      blocks.add(linked(embed.url(), embed.url()));
      addLine(embed.caption(), blocks);
    } else if (block instanceof Button button) {
      losses.add("button");
      blocks.add(linked(button.text(), button.href()));
    } else if (block instanceof Picture picture) {
      losses.add("picture");
      String target = picture.link() == null ? picture.src() : picture.link();
      blocks.add(linked(picture.alt().isEmpty() ? fileName(picture.src()) : picture.alt(), target));
      addLine(picture.caption(), blocks);
    } else if (block instanceof Table table) {
      losses.add("table");
      table.rows().forEach(row -> addLine(row(row), blocks));
      addLine(table.caption(), blocks);
    } else if (block instanceof Quote quote) {
      losses.add("quotation");
      blocks.addAll(quote.content());
      addLine(quote.cite(), blocks);
    } else if (block instanceof Listing list) {
      losses.add("list");
      list.items().forEach(blocks::addAll);
    } else if (block instanceof Code code) {
      losses.add("code");
      blocks.add(new Paragraph(codeLines(code.text()), null));
    } else if (block instanceof Heading heading) {
      losses.add("heading");
      addLine(heading.content(), blocks);
    } else if (block instanceof Paragraph) {
      blocks.add(block);
    } else if (block instanceof Rule) {
      losses.add("line");
    } else if (block instanceof More) {
      losses.add("end of the summary");
    }
    return blocks;
  }

  /** Returns paragraphs with all the words of blocks, each a list of lines without pictures. */
  public static List<List<Inline>> paragraphs(List<Block> blocks, Losses losses) {
    List<List<Inline>> paragraphs = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraphs.add(withoutImages(paragraph.content(), losses));
      } else {
        paragraphs.addAll(paragraphs(of(block, losses), losses));
      }
    }
    return paragraphs;
  }

  private static void addPart(Part part, List<Block> blocks, Losses losses) {
    part.unsaid().forEach(losses::add);
    blocks.add(part.block());
  }

  private static void addLine(List<Inline> line, List<Block> blocks) {
    if (!line.isEmpty()) {
      blocks.add(new Paragraph(line, null));
    }
  }

  private static Paragraph text(String text) {
    return new Paragraph(List.of(new Words(text.strip(), Set.of())), null);
  }

  private static Paragraph linked(String text, String href) {
    return new Paragraph(List.of(link(text, href)), null);
  }

  private static Link link(String text, String href) {
    return new Link(href, null, false, null, List.of(new Words(text, Set.of())));
  }

  private static List<Inline> row(List<Table.Cell> row) {
    List<Inline> line = new ArrayList<>();
    for (Table.Cell cell : row) {
      if (!line.isEmpty() && !cell.content().isEmpty()) {
        line.add(new Words(BETWEEN_CELLS, Set.of()));
      }
      line.addAll(cell.content());
    }
    return line;
  }

  private static List<Inline> codeLines(String text) {
    List<Inline> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!lines.isEmpty()) {
        lines.add(new Break());
      }
      if (!line.isEmpty()) {
        lines.add(new Words(line, Set.of(Mark.CODE)));
      }
    }
    return lines;
  }

  /** Returns lines with links in the place of pictures. */
  public static List<Inline> withoutImages(List<Inline> lines, Losses losses) {
    List<Inline> out = new ArrayList<>();
    boolean afterImage = false;
    for (Inline inline : lines) {
      if (inline instanceof Image image) {
        losses.add("picture in a line");
        Picture picture = image.picture();
        String target = picture.link() == null ? picture.src() : picture.link();
        addSpace(out);
        out.add(link(picture.alt().isEmpty() ? fileName(picture.src()) : picture.alt(), target));
      } else {
        if (afterImage && !text(List.of(inline)).startsWith(" ")) {
          addSpace(out);
        }
        out.add(inline);
      }
      afterImage = inline instanceof Image;
    }
    return out;
  }

  private static void addSpace(List<Inline> lines) {
    if (!lines.isEmpty()) {
      String before = text(lines.subList(lines.size() - 1, lines.size()));
      if (!before.endsWith(" ") && !before.endsWith("\n")) {
        lines.add(new Words(" ", Set.of()));
      }
    }
  }

  /**
   * Returns lines as blocks: paragraphs, and the pictures that stand between them.
   *
   * @param paragraph the paragraph or heading that they are the content of
   */
  public static List<Block> divided(Paragraph paragraph) {
    List<Block> blocks = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : paragraph.content()) {
      if (inline instanceof Image image) {
        endLine(line, paragraph, blocks);
        blocks.add(image.picture());
      } else {
        line.add(inline);
      }
    }
    endLine(line, paragraph, blocks);
    return blocks;
  }

  private static void endLine(List<Inline> line, Paragraph paragraph, List<Block> blocks) {
    while (!line.isEmpty() && isNothing(line.get(0))) {
      line.remove(0);
    }
    while (!line.isEmpty() && isNothing(line.get(line.size() - 1))) {
      line.remove(line.size() - 1);
    }
    if (!line.isEmpty()) {
      blocks.add(new Paragraph(line, paragraph.align()));
      line.clear();
    }
  }

  private static boolean isNothing(Inline inline) {
    return inline instanceof Break || (inline instanceof Words words && words.text().equals(" "));
  }

  /** Returns the last part of the path of an address. */
  public static String fileName(String address) {
    String path = address.replaceFirst("[?#].*$", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? address : name;
  }

  /** Returns the text of lines, with line feeds. */
  public static String text(List<Inline> lines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : lines) {
      if (inline instanceof Words words) {
        out.append(words.text());
      } else if (inline instanceof Link link) {
        out.append(text(link.content()));
      } else if (inline instanceof Break) {
        out.append('\n');
      }
    }
    return out.toString();
  }
}
