package dev.pressport.html.markdown;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes the blocks of a Markdown document of the elements of a page. */
final class TreeBuilder {
  /** Lists and quotations nested deeper stay HTML: each level is a margin on every line. */
  private static final int DEEPEST_MARGIN = 12;

  /** Begin a block of HTML in CommonMark (section 4.6, conditions 1 and 6), and in kramdown. */
  private static final Set<String> HTML_STARTS =
      Words.of(
          """
          address article aside blockquote details dialog div dl fieldset figure form h1 h2 h3
          h4 h5 h6 iframe ol p pre section table ul\
          """);

  private static final Pattern HEADING_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_:-]*+");

  private final Element body;
  private final MarkdownDialect dialect;
  private final Elements elements;
  private final List<String> anchors = new ArrayList<>();

  TreeBuilder(Element body, MarkdownDialect dialect) {
    this.body = body;
    this.dialect = dialect;
    elements = new Elements(body);
  }

  Document build() {
    Document document = new Document();
    addAll(body.childNodes(), new Place(document, List.of(), 0));
    flushAnchors(new Place(document, List.of(), 0));
    return document;
  }

  /**
   * The place for blocks.
   *
   * @param around the inline elements that are around these blocks, outermost first
   * @param margin how many lists and quotations are around
   */
  record Place(Block target, List<Element> around, int margin) {
    Place within(Element inline) {
      List<Element> longer = new ArrayList<>(around);
      longer.add(inline);
      return new Place(target, longer, margin);
    }

    boolean isOutermost() {
      return margin == 0 && around.isEmpty();
    }

    Place in(Block block) {
      return new Place(block, around, margin + 1);
    }

    void add(Block block) {
      if (block instanceof ListBlock
          && target.getLastChild() != null
          && target.getLastChild().getClass() == block.getClass()) {
        target.appendChild(htmlBlock("<!-- -->"));
      }
      target.appendChild(block);
    }
  }

  /** Adds nodes to a place: runs of text and phrases as paragraphs. */
  void addAll(List<Node> nodes, Place place) {
    List<Node> run = new ArrayList<>();
    for (Node node : nodes) {
      if (elements.breaksParagraph(node)) {
        if (!run.isEmpty()) {
          addRun(run, place);
          run.clear();
        }
        if (node instanceof Element element) {
          addMarkedBlock(element, place);
        } else {
          place.add(htmlBlock(SummaryDivider.MARK));
        }
      } else {
        run.add(node);
      }
    }
    addRun(run, place);
  }

  /** Adds a block, within tags for its language, direction and layout where it needs these. */
  private void addMarkedBlock(Element element, Place place) {
    String attributes = staysHtml(element) ? "" : attributes(element, place);
    if (attributes.isEmpty()) {
      addBlock(element, place);
      return;
    }
    var before = place.target().getLastChild();
    addBlock(element, place);
    var first = before == null ? place.target().getFirstChild() : before.getNext();
    if (first != null) {
      String read = dialect.has(Feature.MARKDOWN_ATTRIBUTE) ? " markdown=\"1\"" : "";
      first.insertBefore(htmlBlock("<div" + attributes + read + ">"));
      place.target().appendChild(htmlBlock("</div>"));
    }
  }

  private String attributes(Element element, Place place) {
    boolean arranges =
        dialect.has(Feature.BLOCK_LAYOUT) && place.isOutermost() && BlockLayout.is(element);
    return (arranges ? BlockLayout.attributes(element) : "") + Language.attributes(element);
  }

  private void addBlock(Element element, Place place) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> addHeading(element, place);
      case "ul", "ol", "menu", "dir" -> addList(element, place);
      case "blockquote" -> addQuotation(element, place);
      case "pre", "listing", "xmp", "plaintext" -> addPreformatted(element, place);
      case "hr" -> place.add(new ThematicBreak());
      case "table" -> addTable(element, place);
      default -> {
        if (staysHtml(element)) {
          addHtml(element, place);
        } else {
          noteAnchor(element);
          boolean inline = !Elements.isBlock(element);
          addAll(element.childNodes(), inline ? place.within(element) : place);
        }
      }
    }
  }

  private static boolean staysHtml(Element element) {
    return Elements.isVerbatimBlock(element) || Figures.staysHtml(element);
  }

  /** Keeps an id for the next block to begin with. */
  void noteAnchor(Element element) {
    String anchor = Elements.anchor(element);
    if (!anchor.isEmpty()) {
      anchors.add(anchor);
    }
  }

  private InlineRun begin(Block block) {
    InlineRun run = new InlineRun(block, dialect);
    if (!anchors.isEmpty()) {
      anchors.forEach(run::anchor);
      anchors.clear();
    }
    return run;
  }

  private void addRun(List<Node> nodes, Place place) {
    boolean seen = false;
    boolean html = false;
    for (Node node : nodes) {
      if (!isNothing(node)) {
        seen = true;
        html |= elements.needsHtml(node) || isBackdrop(node);
      }
    }
    if (html) {
      addHtml(nodes, place);
    } else if (seen) {
      addParagraph(nodes, place);
    }
  }

  /** Returns whether this is the picture behind the words of a cover. */
  private boolean isBackdrop(Node node) {
    return dialect.has(Feature.BLOCK_LAYOUT)
        && node instanceof Element element
        && element.hasClass(BlockLayout.BACKDROP);
  }

  private void addParagraph(List<Node> nodes, Place place) {
    Paragraph paragraph = new Paragraph();
    InlineRun run = begin(paragraph);
    run.add(nodes, place.around());
    if (run.finish()) {
      place.add(paragraph);
    }
  }

  private static boolean isNothing(Node node) {
    if (node instanceof TextNode text) {
      return HtmlSpace.isBlank(text.getWholeText());
    }
    return !(node instanceof Element element) || Elements.isUnseen(element);
  }

  private void addHeading(Element element, Place place) {
    if (elements.needsHtml(element)) {
      addHtml(element, place);
      return;
    }
    Heading heading = new Heading();
    heading.setLevel(element.normalName().charAt(1) - '0');
    String id = Elements.anchor(element);
    boolean marked =
        !id.isEmpty() && dialect.has(Feature.HEADING_IDS) && HEADING_ID.matcher(id).matches();
    if (!id.isEmpty() && !marked) {
      anchors.add(id);
    }
    InlineRun run = begin(heading);
    run.add(element.childNodes(), place.around());
    if (run.finish()) {
      if (marked) {
        heading.appendChild(Marks.html(" {#" + id + "}"));
      }
      place.add(heading);
    }
  }

  private void addList(Element element, Place place) {
    if (place.margin() >= DEEPEST_MARGIN || Figures.isGallery(element)) {
      addHtml(element, place);
      return;
    }
    noteAnchor(element);
    ListBlock list = new PlainList(element, dialect).build(this, place);
    if (list == null) {
      addHtml(element, place);
    } else if (list.getFirstChild() != null) {
      place.add(list);
    }
  }

  private void addQuotation(Element element, Place place) {
    if (place.margin() >= DEEPEST_MARGIN) {
      addHtml(element, place);
      return;
    }
    noteAnchor(element);
    BlockQuote quote = new BlockQuote();
    addAll(element.childNodes(), place.in(quote));
    if (quote.getFirstChild() != null) {
      place.add(quote);
    }
  }

  private void addPreformatted(Element element, Place place) {
    noteAnchor(element);
    Block block = new Preformatted(element, dialect).build();
    if (block != null) {
      flushAnchors(place);
      place.add(block);
    }
  }

  private void addTable(Element element, Place place) {
    Block table = new PlainTable(element, elements, dialect).build();
    if (table == null) {
      addHtml(element, place);
    } else {
      noteAnchor(element);
      flushAnchors(place);
      place.add(table);
    }
  }

  private void flushAnchors(Place place) {
    if (!anchors.isEmpty()) {
      addParagraph(List.of(), place);
    }
  }

  private void addHtml(Element element, Place place) {
    flushAnchors(place);
    String html =
        HTML_STARTS.contains(element.normalName())
            ? VerbatimHtml.block(element, dialect)
            : VerbatimHtml.block(List.of(element), "div", dialect);
    place.add(htmlBlock(html));
  }

  private void addHtml(List<Node> nodes, Place place) {
    flushAnchors(place);
    List<Node> seen = nodes.stream().filter(node -> !isNothing(node)).toList();
    boolean single =
        seen.size() == 1
            && seen.get(0) instanceof Element element
            && HTML_STARTS.contains(element.normalName());
    place.add(
        htmlBlock(
            single
                ? VerbatimHtml.block((Element) seen.get(0), dialect)
                : VerbatimHtml.block(nodes, "div", dialect)));
  }

  static HtmlBlock htmlBlock(String html) {
    HtmlBlock block = new HtmlBlock();
    block.setLiteral(html);
    return block;
  }
}
