package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Block.Button;
import dev.pressport.export.richtext.Block.Code;
import dev.pressport.export.richtext.Block.Embed;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Html;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.More;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.Block.Section;
import dev.pressport.export.richtext.Block.Table;
import dev.pressport.export.richtext.Inline.Image;
import dev.pressport.export.richtext.Inline.Words;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.html.PlainText;
import dev.pressport.html.code.CodeLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The blocks that the nodes of a body make, one below the other. */
final class Flow {
  private static final Set<String> TEXT = Set.of("align", "text-align");
  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "main", "header", "footer", "aside", "hgroup", "center");

  private final Structure structure;
  private final Source source;

  Flow(Structure structure, Source source) {
    this.structure = structure;
    this.source = source;
  }

  /** A block with the nodes that it is made of. */
  private record Piece(List<Node> nodes, Block block, Unsaid unsaid) {}

  List<Part> parts(List<Node> nodes, Around around) {
    List<Part> parts = new ArrayList<>();
    for (Piece piece : pieces(nodes, around)) {
      parts.add(new Part(piece.block(), source.html(piece.nodes()), piece.unsaid().names()));
    }
    return parts;
  }

  private List<Block> blocks(List<Node> nodes, Around around, Unsaid unsaid) {
    List<Block> blocks = new ArrayList<>();
    for (Piece piece : pieces(nodes, around)) {
      blocks.add(piece.block());
      unsaid.addAll(piece.unsaid());
    }
    return blocks;
  }

  private List<Piece> pieces(List<Node> nodes, Around around) {
    List<Piece> pieces = new ArrayList<>();
    List<Node> skipped = new ArrayList<>();
    addAll(nodes, around, pieces, skipped);
    if (!pieces.isEmpty()) {
      pieces.get(pieces.size() - 1).nodes().addAll(skipped);
    }
    return pieces;
  }

  /**
   * Adds the pieces of nodes.
   *
   * @param skipped the nodes since the last piece that show nothing; they go to the next one
   */
  private void addAll(List<Node> nodes, Around around, List<Piece> pieces, List<Node> skipped) {
    List<Node> run = new ArrayList<>();
    for (Node node : nodes) {
      if (!structure.dividesLine(node)) {
        run.add(node);
        continue;
      }
      addRun(run, around, pieces, skipped);
      run.clear();
      if (Structure.isMore(node)) {
        add(List.of(node), new More(), new Unsaid(), pieces, skipped);
      } else if (node instanceof Element element && isTransparent(element)) {
        addAll(element.childNodes(), around, pieces, skipped);
      } else if (node instanceof Element element) {
        Unsaid unsaid = new Unsaid();
        add(List.of(node), block(element, around, unsaid), unsaid, pieces, skipped);
      }
    }
    addRun(run, around, pieces, skipped);
  }

  private static void add(
      List<Node> nodes,
      @Nullable Block block,
      Unsaid unsaid,
      List<Piece> pieces,
      List<Node> skipped) {
    skipped.addAll(nodes);
    if (block != null) {
      pieces.add(new Piece(new ArrayList<>(skipped), block, unsaid));
      skipped.clear();
    }
  }

  private void addRun(List<Node> run, Around around, List<Piece> pieces, List<Node> skipped) {
    Unsaid unsaid = new Unsaid();
    add(run, lines(run, around, null, unsaid), unsaid, pieces, skipped);
  }

  /** Returns whether an element means nothing but its content. */
  private boolean isTransparent(Element element) {
    return CONTAINERS.contains(element.normalName())
        && !element.nameIs("center")
        && structure.holdsBlocks(element)
        && Unsaid.isPlain(element)
        && element.classNames().stream()
            .allMatch(
                name ->
                    !name.startsWith("wp-block-")
                        || name.startsWith("wp-block-group")
                        || name.endsWith("__inner-container"))
        && !Pictures.isGallery(element)
        && !element.hasClass("wp-caption");
  }

  /** Returns the paragraph of a run of inline nodes; null for nothing. */
  private @Nullable Block lines(
      List<Node> run, Around around, @Nullable String align, Unsaid unsaid) {
    if (run.stream().anyMatch(structure::needsHtml)) {
      return html(run);
    }
    List<Inline> lines = Lines.of(run, around, unsaid);
    if (lines.isEmpty()) {
      return null;
    }
    if (lines.size() == 1 && lines.get(0) instanceof Image image) {
      if (align != null && !align.equals("center")) {
        unsaid.add("align");
      }
      return image.picture();
    }
    return new Paragraph(lines, align);
  }

  private Html html(List<Node> nodes) {
    String html = source.html(nodes);
    return new Html(html, PlainText.of(html).strip());
  }

  private @Nullable Block block(Element element, Around around, Unsaid unsaid) {
    return switch (element.normalName()) {
      case "p" -> text(element, around, unsaid);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, around, unsaid);
      case "ul", "ol", "menu", "dir" -> list(element, around, unsaid);
      case "blockquote" -> quote(element, around, unsaid);
      case "pre", "listing", "xmp", "plaintext" -> preformatted(element, around, unsaid);
      case "hr" -> {
        unsaid.rest(element, Set.of());
        yield new Rule();
      }
      case "table" -> table(element, element, null, unsaid);
      case "figure" -> figure(element, around, unsaid);
      case "iframe" -> frame(element);
      case "audio", "video" -> player(element, unsaid);
      default -> other(element, around, unsaid);
    };
  }

  private @Nullable Block text(Element element, Around around, Unsaid unsaid) {
    List<Node> seen =
        element.childNodes().stream().filter(node -> !Structure.isNothing(node)).toList();
    if (seen.size() == 1
        && seen.get(0) instanceof Element only
        && (Structure.isMore(only) || (Structure.isObject(only) && structure.dividesLine(only)))) {
      unsaid.rest(element, TEXT);
      return Structure.isMore(only) ? new More() : block(only, around, unsaid);
    }
    if (seen.size() == 1 && Structure.isMore(seen.get(0))) {
      return new More();
    }
    if (structure.needsHtml(element)) {
      return html(List.of(element));
    }
    Block block = lines(element.childNodes(), around, Styles.align(element), unsaid);
    if (block != null) {
      unsaid.rest(element, TEXT);
    }
    return block;
  }

  private @Nullable Block heading(Element element, Around around, Unsaid unsaid) {
    if (structure.needsHtml(element)) {
      return html(List.of(element));
    }
    List<Inline> lines = Lines.of(element.childNodes(), around, unsaid);
    unsaid.rest(element, Set.of("align", "text-align", "id"));
    return lines.isEmpty()
        ? null
        : new Heading(
            element.normalName().charAt(1) - '0',
            lines,
            Links.attribute(element, "id"),
            Styles.align(element));
  }

  private @Nullable Block list(Element element, Around around, Unsaid unsaid) {
    if (Pictures.isGallery(element)) {
      Block gallery = Pictures.gallery(element, around, unsaid);
      if (gallery != null) {
        return gallery;
      }
    }
    List<List<Block>> items = new ArrayList<>();
    List<Node> loose = new ArrayList<>();
    for (Node child : element.childNodes()) {
      if (child instanceof Element item && item.nameIs("li")) {
        addLoose(loose, around, items, unsaid);
        unsaid.rest(item, TEXT);
        if (Styles.align(item) != null) {
          unsaid.add("align");
        }
        items.add(blocks(item.childNodes(), around, unsaid));
      } else {
        loose.add(child);
      }
    }
    addLoose(loose, around, items, unsaid);
    if (items.isEmpty()) {
      return null;
    }
    boolean ordered = element.nameIs("ol");
    unsaid.rest(element, ordered ? Set.of("start") : Set.of());
    String start = element.attr("start").strip();
    return new Listing(
        ordered, ordered && start.matches("-?\\d{1,8}") ? Integer.parseInt(start) : 1, items);
  }

  /** Adds what stands between items to the one before. */
  private void addLoose(List<Node> nodes, Around around, List<List<Block>> items, Unsaid unsaid) {
    List<Block> blocks = blocks(nodes, around, unsaid);
    nodes.clear();
    if (!blocks.isEmpty()) {
      List<Block> item =
          items.isEmpty() ? new ArrayList<>() : new ArrayList<>(items.remove(items.size() - 1));
      item.addAll(blocks);
      items.add(item);
    }
  }

  private @Nullable Block quote(Element element, Around around, Unsaid unsaid) {
    List<Node> nodes = new ArrayList<>(element.childNodes());
    while (!nodes.isEmpty() && Structure.isNothing(nodes.get(nodes.size() - 1))) {
      nodes.remove(nodes.size() - 1);
    }
    List<Inline> cite = List.of();
    if (!nodes.isEmpty()
        && nodes.get(nodes.size() - 1) instanceof Element last
        && (last.nameIs("cite") || last.nameIs("footer"))
        && !structure.holdsBlocks(last)
        && !structure.needsHtml(last)) {
      nodes.remove(nodes.size() - 1);
      unsaid.rest(last, Set.of());
      cite = Lines.of(last.childNodes(), around, unsaid);
    }
    List<Block> content = blocks(nodes, around, unsaid);
    unsaid.rest(element, TEXT);
    if (Styles.align(element) != null) {
      unsaid.add("align");
    }
    return content.isEmpty() && cite.isEmpty() ? null : new Quote(content, cite);
  }

  private @Nullable Block preformatted(Element element, Around around, Unsaid unsaid) {
    if (structure.needsHtml(element)) {
      return html(List.of(element));
    }
    Element code = element.selectFirst("code");
    if (element.hasClass("wp-block-verse") || element.selectFirst("img") != null) {
      unsaid.add(element.hasClass("wp-block-verse") ? "verse" : "pre");
      unsaid.rest(element, TEXT);
      List<Inline> lines = Lines.preformatted(element, around, unsaid);
      return lines.isEmpty() ? null : new Paragraph(lines, Styles.align(element));
    }
    for (Element inner : element.getAllElements()) {
      boolean plain = inner.nameIs("code") || inner.nameIs("span") || inner.nameIs("br");
      if (!inner.equals(element) && !plain) {
        unsaid.add(inner.normalName());
      }
    }
    unsaid.rest(element, Set.of());
    String text = text(element);
    String language = code == null ? CodeLanguage.of(element) : CodeLanguage.of(code, element);
    return text.isBlank() ? null : new Code(text, language.isEmpty() ? null : language);
  }

  private static String text(Element element) {
    StringBuilder out = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            out.append(text.getWholeText());
          } else if (node.nameIs("br")) {
            out.append('\n');
          }
        },
        element);
    String text = out.toString().replace("\r\n", "\n").replace('\r', '\n');
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private @Nullable Block table(
      Element whole, Element table, @Nullable Element caption, Unsaid unsaid) {
    if (structure.needsHtml(table)) {
      return html(List.of(whole));
    }
    Table grid = Grid.of(table, caption, unsaid);
    return grid == null ? html(List.of(whole)) : grid;
  }

  private @Nullable Block frame(Element element) {
    String page = Players.page(element);
    if (page == null) {
      return html(List.of(element));
    }
    return new Embed(page, List.of());
  }

  private Block player(Element element, Unsaid unsaid) {
    Media player = Players.player(element, null, unsaid);
    return player == null ? html(List.of(element)) : player;
  }

  private @Nullable Block figure(Element element, Around around, Unsaid unsaid) {
    Block block = knownFigure(element, around, unsaid);
    return block == null ? other(element, around, unsaid) : block;
  }

  private @Nullable Block knownFigure(Element element, Around around, Unsaid unsaid) {
    if (Pictures.isGallery(element)) {
      return Pictures.gallery(element, around, unsaid);
    }
    Unsaid own = new Unsaid();
    Block block = Players.embed(element, own);
    if (block == null) {
      own = new Unsaid();
      block = Players.figure(element, own);
    }
    if (block == null) {
      own = new Unsaid();
      block = Pictures.single(element, around, own);
    }
    if (block == null) {
      own = new Unsaid();
      block = captioned(element, around, own);
    }
    if (block != null) {
      unsaid.addAll(own);
    }
    return block;
  }

  /** Returns the table or quotation of a figure with nothing else in it; null for another. */
  private @Nullable Block captioned(Element element, Around around, Unsaid unsaid) {
    Element first = element.firstElementChild();
    Element caption = element.selectFirst("> figcaption");
    if (first == null
        || !Structure.isBlank(element.ownText())
        || element.childrenSize() != (caption == null ? 1 : 2)
        || first.equals(caption)
        || (caption != null && structure.needsHtml(caption))) {
      return null;
    }
    if (first.nameIs("table")) {
      unsaid.rest(element, Set.of());
      return table(element, first, caption, unsaid);
    }
    if (first.nameIs("blockquote")
        && quote(first, around, unsaid) instanceof Quote quote
        && (caption == null || quote.cite().isEmpty())) {
      unsaid.rest(element, Set.of());
      if (element.hasClass("wp-block-pullquote")) {
        unsaid.add("pullquote");
      }
      return caption == null
          ? quote
          : new Quote(quote.content(), Pictures.caption(caption, unsaid));
    }
    return null;
  }

  private @Nullable Block other(Element element, Around around, Unsaid unsaid) {
    if (Structure.isObject(element)) {
      return html(List.of(element));
    }
    if (Pictures.isGallery(element)) {
      Block gallery = Pictures.gallery(element, around, unsaid);
      if (gallery != null) {
        return gallery;
      }
    }
    Block known = knownContainer(element, around, unsaid);
    return known == null ? container(element, around, unsaid) : known;
  }

  private @Nullable Block knownContainer(Element element, Around around, Unsaid unsaid) {
    Unsaid own = new Unsaid();
    Block block = null;
    if (element.hasClass("wp-block-file")) {
      block = Players.file(element, own);
    } else if (element.hasClass("wp-block-button") || element.hasClass("wp-block-buttons")) {
      block = button(element, own);
    } else if (element.hasClass("wp-caption") || element.hasClass("wp-block-image")) {
      block = Pictures.single(element, around, own);
    } else if (element.hasClass("wp-block-embed")) {
      block = Players.embed(element, own);
    }
    if (block != null) {
      unsaid.addAll(own);
    }
    return block;
  }

  private static @Nullable Block button(Element element, Unsaid unsaid) {
    List<Element> links = element.select("a[href]");
    if (links.size() != 1) {
      return null;
    }
    Element link = links.get(0);
    List<Inline> text = Lines.of(link.childNodes(), Around.NOTHING, unsaid);
    String address = Links.address(link);
    if (address.isEmpty()
        || text.size() != 1
        || !(text.get(0) instanceof Words words)
        || !element.text().strip().equals(link.text().strip())) {
      return null;
    }
    if (!words.marks().isEmpty()) {
      unsaid.add("marks");
    }
    for (Element inner : element.select("div")) {
      unsaid.rest(inner, Set.of());
      if (Styles.align(inner) != null) {
        unsaid.add("align");
      }
    }
    unsaid.rest(link, Set.of("href"));
    return new Button(words.text(), address);
  }

  /** Returns the paragraph of a container of lines, or a section with what is in it. */
  private @Nullable Block container(Element element, Around around, Unsaid unsaid) {
    boolean block = Structure.isBlock(element);
    if (block && !structure.holdsBlocks(element) && !dividesInside(element)) {
      Block lines = text(element, around, unsaid);
      if (lines != null && !CONTAINERS.contains(element.normalName())) {
        unsaid.add(element.normalName());
      }
      return lines;
    }
    Around within = block ? around : around.with(element, unsaid);
    List<Part> parts = parts(element.childNodes(), within);
    if (parts.isEmpty() && Unsaid.isPlain(element)) {
      return null;
    }
    return new Section(name(element), parts);
  }

  private boolean dividesInside(Element element) {
    return element.childNodeSize() > 1
        && element.childNodes().stream().anyMatch(structure::dividesLine);
  }

  private static String name(Element element) {
    List<String> classes = element.classNames().stream().filter(name -> !name.isBlank()).toList();
    String main =
        classes.stream()
            .filter(name -> name.startsWith("wp-block-"))
            .findFirst()
            .orElse(classes.isEmpty() ? "" : classes.get(0));
    return element.normalName() + (main.isEmpty() ? "" : "." + main);
  }
}
