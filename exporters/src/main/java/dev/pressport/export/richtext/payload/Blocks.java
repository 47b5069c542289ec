package dev.pressport.export.richtext.payload;

import dev.pressport.export.richtext.Block;
import dev.pressport.export.richtext.Block.Gallery;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.Inline;
import dev.pressport.export.richtext.Inline.Break;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.Lexical;
import dev.pressport.export.richtext.Lowering;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The nodes of one document. */
final class Blocks {
  /**
   * The addresses that Payload leaves alone (validateUrl() in lexical/utils/url.js). It encodes any
   * other as a whole, which breaks it.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/[\\w./-]*(?:\\?[-;&=%\\w]*)?(?:#[\\w-]+)?|#[\\w-]+"
              + "|(?:https?|ftp)://[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d{1,4})?(?:[/?#]\\S*)?"
              + "|(?:mailto|tel):[^\\s/]\\S*",
          Pattern.CASE_INSENSITIVE);

  private final String uploads;
  private final References references;
  private final Losses losses;
  private int ids;

  Blocks(String uploads, References references, Losses losses) {
    this.uploads = uploads;
    this.references = references;
    this.losses = losses;
  }

  /** Returns whether the nodes of the default editor hold a part, but for its look. */
  boolean canSay(Part part) {
    Block block = part.block();
    if (part.losesStructure()) {
      return false;
    }
    return block instanceof Rule
        || (block instanceof Paragraph paragraph
            && Lowering.divided(paragraph).stream().allMatch(this::canSay))
        || canSay(block);
  }

  private boolean canSay(Block block) {
    if (block instanceof Paragraph paragraph) {
      return canSay(paragraph.content());
    }
    if (block instanceof Heading heading) {
      return canSay(heading.content());
    }
    if (block instanceof Listing list) {
      return list.items().stream().allMatch(this::canSayItem);
    }
    if (block instanceof Quote quote) {
      return canSay(quote.cite())
          && quote.content().stream()
              .allMatch(inner -> inner instanceof Paragraph && canSay(inner));
    }
    if (block instanceof Gallery gallery) {
      return gallery.pictures().stream().allMatch(this::canSay) && canSay(gallery.caption());
    }
    return block instanceof Picture picture
        && picture.link() == null
        && canSay(picture.caption())
        && references.file(picture.src()).isPresent();
  }

  private boolean canSayItem(List<Block> item) {
    boolean lists = false;
    for (Block block : item) {
      if (block instanceof Paragraph && lists) {
        return false;
      }
      lists |= block instanceof Listing;
      if (!(block instanceof Paragraph || block instanceof Listing) || !canSay(block)) {
        return false;
      }
    }
    return true;
  }

  private boolean canSay(List<Inline> lines) {
    for (Inline inline : lines) {
      if (inline instanceof Image
          || (inline instanceof Link link
              && !ADDRESS.matcher(link.href()).matches()
              && references.entry(link.href()).isEmpty())) {
        return false;
      }
    }
    return true;
  }

  Value html(String html) {
    Node fields =
        new Node().put("id", id()).put("blockName", "").put("blockType", "html").put("html", html);
    return new Node()
        .put("type", "block")
        .put("version", 2)
        .put("format", "")
        .put("fields", fields)
        .build();
  }

  List<Value> nodes(Block block) {
    List<Value> nodes = new ArrayList<>();
    add(block, nodes);
    return nodes;
  }

  private void add(Block block, List<Value> nodes) {
    if (block instanceof Paragraph paragraph) {
      for (Block part : Lowering.divided(paragraph)) {
        if (part instanceof Paragraph text) {
          nodes.add(paragraph(text.content(), text.align()));
        } else {
          add(part, nodes);
        }
      }
    } else if (block instanceof Heading heading) {
      if (heading.id() != null) {
        losses.add("id");
      }
      nodes.add(
          Lexical.element("heading", lines(heading.content()))
              .put("tag", "h" + heading.level())
              .put("format", heading.align() == null ? "" : heading.align())
              .build());
    } else if (block instanceof Listing list) {
      nodes.add(list(list));
    } else if (block instanceof Quote quote) {
      List<List<Inline>> paragraphs = Lowering.paragraphs(quote.content(), losses);
      if (!quote.cite().isEmpty()) {
        paragraphs.add(quote.cite());
      }
      nodes.add(Lexical.element("quote", lines(joined(paragraphs))).build());
    } else if (block instanceof Rule) {
      nodes.add(Lexical.rule());
    } else if (block instanceof Gallery gallery) {
      losses.add("gallery");
      gallery.pictures().forEach(picture -> add(picture, nodes));
      addLine(gallery.caption(), nodes);
    } else if (block instanceof Picture picture) {
      references.file(picture.src()).ifPresent(file -> nodes.add(upload(file)));
      addLine(picture.caption(), nodes);
    }
  }

  private void addLine(List<Inline> line, List<Value> nodes) {
    if (!line.isEmpty()) {
      nodes.add(paragraph(line, null));
    }
  }

  Value paragraph(List<Inline> lines, @Nullable String align) {
    return Lexical.element("paragraph", lines(lines))
        .put("textFormat", 0)
        .put("textStyle", "")
        .put("format", align == null ? "" : align)
        .build();
  }

  private static List<Inline> joined(List<List<Inline>> paragraphs) {
    List<Inline> lines = new ArrayList<>();
    for (List<Inline> paragraph : paragraphs) {
      if (!lines.isEmpty()) {
        lines.add(new Break());
      }
      lines.addAll(paragraph);
    }
    return lines;
  }

  private Value list(Listing list) {
    List<Value> items = new ArrayList<>();
    int value = list.start();
    for (List<Block> item : list.items()) {
      List<List<Inline>> words = new ArrayList<>();
      List<Value> inner = new ArrayList<>();
      for (Block block : item) {
        if (block instanceof Listing nested) {
          inner.add(list(nested));
        } else if (block instanceof Paragraph paragraph) {
          words.add(paragraph.content());
        }
      }
      if (!words.isEmpty() || inner.isEmpty()) {
        items.add(Lexical.item(value++, lines(joined(words))));
      }
      for (Value nested : inner) {
        items.add(Lexical.item(value, List.of(nested)));
      }
    }
    return Lexical.list(list.ordered(), list.start(), items);
  }

  private Value upload(Value file) {
    return new Node()
        .put("type", "upload")
        .put("version", 3)
        .put("format", "")
        .put("id", id())
        .put("relationTo", uploads)
        .put("value", file)
        .put("fields", new Node())
        .build();
  }

  private List<Value> lines(List<Inline> lines) {
    List<Value> nodes = new ArrayList<>();
    for (Inline inline : lines) {
      if (inline instanceof Words words) {
        nodes.add(text(words));
      } else if (inline instanceof Break) {
        nodes.add(Lexical.lineBreak());
      } else if (inline instanceof Link link) {
        nodes.add(link(link));
      }
    }
    return nodes;
  }

  /** The default editor shows no highlight. */
  private Value text(Words words) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(words.marks());
    if (marks.remove(Mark.HIGHLIGHT)) {
      losses.add("highlight");
    }
    return Lexical.text("text", words.text(), marks);
  }

  private Value link(Link link) {
    Node fields = new Node();
    Optional<Value> entry = references.entry(link.href());
    if (entry.isPresent()) {
      fields.put("linkType", "internal").put("doc", entry.get());
    } else {
      fields.put("linkType", "custom").put("url", link.href());
    }
    if (link.title() != null) {
      losses.add("titles of links");
    }
    fields.put("newTab", link.newTab());
    return Lexical.element("link", lines(link.content()))
        .put("version", 3)
        .put("id", id())
        .put("fields", fields)
        .build();
  }

  /** Returns the next id in the form of Payload's own; each is used once in a document. */
  private String id() {
    return String.format("%024x", ++ids);
  }
}
