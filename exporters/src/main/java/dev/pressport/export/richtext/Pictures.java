package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Block.Gallery;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.html.markdown.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The pictures of a body, alone and in galleries. */
final class Pictures {
  private static final Set<String> SAID =
      Set.of(
          "src",
          "alt",
          "title",
          "width",
          "height",
          "aspect-ratio",
          "object-fit",
          "border",
          "aria-describedby");
  private static final Set<String> FIGURE = Set.of("width", "aria-describedby", "role");
  private static final Set<String> GALLERIES =
      Set.of("gallery", "wp-block-gallery", "blocks-gallery-grid", "tiled-gallery");
  private static final String CAPTION = "figcaption, .wp-caption-text, .gallery-caption";
  private static final Pattern PIXELS = Pattern.compile("(\\d{1,5})(?:\\.\\d{1,9})?(?:px)?");

  private Pictures() {}

  /** Returns the picture of an image element; null when it has no address. */
  static @Nullable Picture of(Element image, Around around, List<Inline> caption, Unsaid unsaid) {
    String source = Images.source(image);
    if (source.isEmpty()) {
      unsaid.add("img");
      return null;
    }
    unsaid.rest(image, SAID);
    if (image.hasAttr("border") && !image.attr("border").equals("0")) {
      unsaid.add("border");
    }
    String link = around.link() == null ? "" : Links.address(around.link());
    return new Picture(
        source,
        image.attr("alt").strip(),
        Links.attribute(image, "title"),
        pixels(image, "width"),
        pixels(image, "height"),
        link.isEmpty() ? null : link,
        caption);
  }

  /** Returns the size that the style says, else that of the attribute. */
  private static @Nullable Integer pixels(Element image, String side) {
    String styled = Styles.of(image).getOrDefault(side, image.attr(side).strip());
    var matcher = PIXELS.matcher(styled);
    return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
  }

  static boolean isGallery(Element element) {
    return GALLERIES.stream().anyMatch(element::hasClass) && element.selectFirst("img") != null;
  }

  /** Returns the one picture of an element with its caption; null when there is more in it. */
  static @Nullable Picture single(Element element, Around around, Unsaid unsaid) {
    if (element.select("img").size() != 1) {
      return null;
    }
    Element caption = element.selectFirst(CAPTION);
    Element image = element.selectFirst("img");
    if (image == null
        || !Images.symbol(image).isEmpty()
        || (caption != null && (image.closest(CAPTION) != null || !isFlat(caption)))
        || hasOthers(element, caption)) {
      return null;
    }
    Unsaid own = new Unsaid();
    Picture picture = picture(image, caption, element, around, own);
    if (picture != null) {
      own.rest(element, FIGURE);
      unsaid.addAll(own);
    }
    return picture;
  }

  private static boolean isFlat(Element caption) {
    return caption.getAllElements().stream().skip(1).noneMatch(Structure::isBlock);
  }

  private static @Nullable Picture picture(
      Element image, @Nullable Element caption, Element root, Around around, Unsaid unsaid) {
    Around within = around;
    List<Element> wrappers = new ArrayList<>();
    for (Element at = image.parent(); at != null && !at.equals(root); at = at.parent()) {
      wrappers.add(0, at);
    }
    for (Element wrapper : wrappers) {
      if (wrapper.nameIs("a")) {
        within = new Around(within.marks(), wrapper);
        unsaid.rest(wrapper, Set.of("href", "title", "rel"));
        if (Links.attribute(wrapper, "title") != null) {
          unsaid.add("title");
        }
      } else if (Structure.isBlock(wrapper)) {
        unsaid.rest(wrapper, FIGURE);
      } else if (!wrapper.nameIs("picture")) {
        within.with(wrapper, unsaid);
      }
    }
    return of(image, within, caption(caption, unsaid), unsaid);
  }

  static List<Inline> caption(@Nullable Element caption, Unsaid unsaid) {
    if (caption == null) {
      return List.of();
    }
    unsaid.rest(caption, Set.of());
    return Lines.of(caption.childNodes(), Around.NOTHING, unsaid);
  }

  /** Returns whether there is more than pictures in an element, outside of a caption. */
  private static boolean hasOthers(Element element, @Nullable Element caption) {
    boolean[] others = {false};
    NodeTraversor.traverse(
        (node, depth) -> {
          others[0] |= isOther(node) && !isWithin(node, caption);
        },
        element);
    return others[0];
  }

  private static boolean isOther(Node node) {
    return node instanceof TextNode text
        ? !Structure.isBlank(text.getWholeText())
        : (node instanceof Element element && Structure.isObject(element))
            || Structure.isMore(node);
  }

  private static boolean isWithin(Node node, @Nullable Element element) {
    for (Node at = node; at != null && element != null; at = at.parent()) {
      if (at.equals(element)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the pictures of a gallery; null when there is more in it. */
  static @Nullable Gallery gallery(Element gallery, Around around, Unsaid unsaid) {
    List<Element> captions = new ArrayList<>(gallery.select(CAPTION));
    List<Picture> pictures = new ArrayList<>();
    Unsaid own = new Unsaid();
    for (Element image : gallery.select("img")) {
      Element item = item(image, gallery);
      Element caption = item == null ? null : item.selectFirst(CAPTION);
      if (caption != null && !captions.remove(caption)) {
        caption = null;
      }
      Picture picture = picture(image, caption, item == null ? gallery : item, around, own);
      if (picture == null) {
        return null;
      }
      pictures.add(picture);
    }
    Element last = captions.size() == 1 ? captions.get(0) : null;
    if (captions.size() > 1 || holdsWords(gallery)) {
      return null;
    }
    own.rest(gallery, Set.of());
    unsaid.addAll(own);
    return new Gallery(pictures, caption(last, unsaid));
  }

  private static @Nullable Element item(Element image, Element gallery) {
    Element around = image.parent();
    while (around != null
        && !around.equals(gallery)
        && !around.nameIs("figure")
        && !around.nameIs("li")
        && !around.nameIs("dl")) {
      around = around.parent();
    }
    return gallery.equals(around) ? null : around;
  }

  private static boolean holdsWords(Element gallery) {
    boolean[] words = {false};
    NodeTraversor.traverse(
        (node, depth) -> {
          if (isOther(node)) {
            words[0] |=
                !(node.parent() instanceof Element around && around.closest(CAPTION) != null);
          }
        },
        gallery);
    return words[0];
  }
}
