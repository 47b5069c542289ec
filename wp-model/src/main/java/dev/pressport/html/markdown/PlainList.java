package dev.pressport.html.markdown;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import dev.pressport.html.markdown.TreeBuilder.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A list that Markdown can say: bullets, or numbers that count up. */
final class PlainList {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");
  private static final Pattern OTHER_NUMBERS =
      Pattern.compile("list-style(?:-type)?\\s{0,9}:(?!\\s{0,9}decimal\\s{0,9}(?:;|$))");

  private final Element element;
  private final MarkdownDialect dialect;
  private final boolean ordered;

  PlainList(Element element, MarkdownDialect dialect) {
    this.element = element;
    this.dialect = dialect;
    ordered = element.nameIs("ol");
  }

  /** The list; null when it must stay HTML. */
  @Nullable ListBlock build(TreeBuilder builder, Place place) {
    List<Item> items = items();
    OptionalInt start = ordered ? start() : OptionalInt.of(1);
    if (start.isEmpty() || !countsUp(items, start.getAsInt()) || differs(items)) {
      return null;
    }
    ListBlock list = ordered ? orderedList(start.getAsInt()) : new BulletList();
    for (Item item : items) {
      ListItem block = new ListItem();
      list.appendChild(block);
      builder.noteAnchor(item.element());
      builder.addAll(item.nodes(), place.in(block));
    }
    if (dialect.has(Feature.STRICT_LISTS) && !beginsWithText(list)) {
      return null;
    }
    list.setTight(isTight(list));
    return list;
  }

  private static boolean differs(List<Item> items) {
    for (Item item : items) {
      if (Language.differs(item.element())) {
        return true;
      }
    }
    return false;
  }

  private static OrderedList orderedList(int start) {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(start);
    list.setMarkerDelimiter(".");
    return list;
  }

  /**
   * The first number; empty when these are no plain numbers, or count from one that not all read.
   */
  private OptionalInt start() {
    String type = element.attr("type");
    if (element.hasAttr("reversed")
        || (!type.isEmpty() && !type.equals("1"))
        || OTHER_NUMBERS.matcher(element.attr("style")).find()) {
      return OptionalInt.empty();
    }
    String start = element.attr("start").strip();
    if (start.isEmpty()) {
      return OptionalInt.of(1);
    }
    if (!NUMBER.matcher(start).matches()
        || (dialect.has(Feature.STRICT_LISTS) && !start.equals("1"))) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(start));
  }

  private boolean countsUp(List<Item> items, int start) {
    int number = start;
    for (Item item : items) {
      String value = ordered ? item.element().attr("value").strip() : "";
      if (!value.isEmpty() && !value.equals(String.valueOf(number))) {
        return false;
      }
      number++;
    }
    return true;
  }

  /**
   * An item of a list.
   *
   * @param element the {@code li}, an empty one where there is none
   */
  private record Item(Element element, List<Node> nodes) {}

  /** The items; a list that stands between two belongs to the one before. */
  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && inner.nameIs("li")) {
        items.add(new Item(inner, new ArrayList<>(inner.childNodes())));
      } else if ((child.nameIs("ul") || child.nameIs("ol")) && !items.isEmpty()) {
        items.get(items.size() - 1).nodes().add(child);
      } else if (child instanceof Element stray && !Elements.isUnseen(stray)) {
        items.add(new Item(new Element("li"), new ArrayList<>(List.of(child))));
      } else if (child instanceof TextNode text && !HtmlSpace.isBlank(text.getWholeText())) {
        items.add(new Item(new Element("li"), new ArrayList<>(List.of(child))));
      }
    }
    return items;
  }

  /** Returns whether text is right behind each marker. */
  private static boolean beginsWithText(ListBlock list) {
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item.getFirstChild() instanceof Paragraph)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a list has no blank lines, which would make paragraphs of the items: only text,
   * and lists below it.
   */
  private boolean isTight(ListBlock list) {
    if (hasParagraphs()) {
      return false;
    }
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (var block = item.getFirstChild(); block != null; block = block.getNext()) {
        boolean text = block instanceof Paragraph && block.getPrevious() == null;
        if (!text
            && !(block instanceof ListBlock inner && inner.isTight() && mayFollowText(inner))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean hasParagraphs() {
    for (Node item : element.childNodes()) {
      if (item.nameIs("li")) {
        for (Node child : item.childNodes()) {
          if (child.nameIs("p")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a list that is right below a line of text is none of its words (section 5.3).
   */
  private static boolean mayFollowText(ListBlock list) {
    boolean empty = list.getFirstChild() == null || list.getFirstChild().getFirstChild() == null;
    return !empty && !(list instanceof OrderedList numbers && numbers.getMarkerStartNumber() != 1);
  }
}
