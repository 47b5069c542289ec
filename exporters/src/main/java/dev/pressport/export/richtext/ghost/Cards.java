package dev.pressport.export.richtext.ghost;

import dev.pressport.export.richtext.Block;
import dev.pressport.export.richtext.Block.Button;
import dev.pressport.export.richtext.Block.Code;
import dev.pressport.export.richtext.Block.Embed;
import dev.pressport.export.richtext.Block.Gallery;
import dev.pressport.export.richtext.Block.Heading;
import dev.pressport.export.richtext.Block.Listing;
import dev.pressport.export.richtext.Block.Media;
import dev.pressport.export.richtext.Block.Paragraph;
import dev.pressport.export.richtext.Block.Picture;
import dev.pressport.export.richtext.Block.Quote;
import dev.pressport.export.richtext.Block.Rule;
import dev.pressport.export.richtext.InlineHtml;
import dev.pressport.export.richtext.Lexical;
import dev.pressport.export.richtext.Lowering;
import dev.pressport.export.richtext.Node;
import dev.pressport.export.richtext.RichText.Part;
import dev.pressport.export.richtext.RichTextDialect.Losses;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Blocks as nodes of Ghost's editor, as far as its renderer shows all that is in them. */
final class Cards {
  private static final int MOST_PICTURES = 9;
  private static final int PICTURES_IN_ROW = 3;
  private static final Pattern YOUTUBE =
      Pattern.compile("https://www\\.youtube\\.com/watch\\?v=([\\w-]{6,20})");
  private static final Pattern VIMEO = Pattern.compile("https://vimeo\\.com/(\\d{1,15})");

  private final References references;
  private final Phrases phrases;

  Cards(References references, Losses losses) {
    this.references = references;
    phrases = new Phrases(this::address, losses);
  }

  /** Returns the node of a part; null when it would not say all of it. */
  @Nullable Value node(Part part) {
    Block block = part.block();
    if (block instanceof Paragraph paragraph) {
      return paragraph.align() == null && phrases.areExact(paragraph.content())
          ? Lexical.element("paragraph", phrases.nodes(paragraph.content())).build()
          : null;
    }
    if (block instanceof Heading heading) {
      // Ghost makes ids of its own.
      return heading.align() == null && heading.id() == null && phrases.areExact(heading.content())
          ? Lexical.element("extended-heading", phrases.nodes(heading.content()))
              .put("tag", "h" + heading.level())
              .build()
          : null;
    }
    if (block instanceof Listing list) {
      return isExact(list) ? list(list) : null;
    }
    if (block instanceof Quote quote) {
      return quote(quote);
    }
    if (block instanceof Code code) {
      return new Node()
          .put("type", "codeblock")
          .put("version", 1)
          .put("code", code.text())
          .put("language", code.language() == null ? "" : code.language())
          .put("caption", "")
          .build();
    }
    if (block instanceof Rule) {
      return Lexical.rule();
    }
    if (block instanceof Picture picture) {
      return picture(picture);
    }
    if (block instanceof Gallery gallery) {
      return gallery(gallery);
    }
    if (block instanceof Embed embed) {
      return embed(embed);
    }
    if (block instanceof Button button) {
      return new Node()
          .put("type", "button")
          .put("version", 1)
          .put("buttonText", button.text())
          .put("alignment", "left")
          .put("buttonUrl", button.href())
          .build();
    }
    return block instanceof Media media ? sound(media) : null;
  }

  private boolean isExact(Listing list) {
    return list.items().stream().allMatch(this::isExactItem);
  }

  /** Ghost's renderer puts one list into the item before it. */
  private boolean isExactItem(List<Block> item) {
    if (item.isEmpty()) {
      return true;
    }
    return item.size() <= 2
        && item.get(0) instanceof Paragraph first
        && first.align() == null
        && phrases.areExact(first.content())
        && (item.size() == 1 || (item.get(1) instanceof Listing inner && isExact(inner)));
  }

  private Value list(Listing list) {
    List<Value> items = new ArrayList<>();
    int value = list.start();
    for (List<Block> item : list.items()) {
      List<Value> words =
          !item.isEmpty() && item.get(0) instanceof Paragraph first
              ? phrases.nodes(first.content())
              : List.of();
      items.add(Lexical.item(value++, words));
      if (item.size() == 2 && item.get(1) instanceof Listing inner) {
        items.add(Lexical.item(value, List.of(list(inner))));
      }
    }
    return Lexical.list(list.ordered(), list.start(), items);
  }

  /** Ghost's quotations are one paragraph. */
  private @Nullable Value quote(Quote quote) {
    return quote.cite().isEmpty()
            && quote.content().size() == 1
            && quote.content().get(0) instanceof Paragraph paragraph
            && paragraph.align() == null
            && phrases.areExact(paragraph.content())
        ? Lexical.element("extended-quote", phrases.nodes(paragraph.content())).build()
        : null;
  }

  private @Nullable Value picture(Picture picture) {
    // Ghost shows a size only when it has both sides, and keeps no data: addresses.
    if ((picture.width() == null) != (picture.height() == null) || isData(picture.src())) {
      return null;
    }
    return new Node()
        .put("type", "image")
        .put("version", 1)
        .put("src", address(picture.src()))
        .putNumber("width", picture.width())
        .putNumber("height", picture.height())
        .put("title", picture.title() == null ? "" : picture.title())
        .put("alt", picture.alt())
        .put("caption", InlineHtml.of(picture.caption()))
        .put("cardWidth", "regular")
        .put("href", picture.link() == null ? "" : address(picture.link()))
        .build();
  }

  private static boolean isData(String address) {
    return address.regionMatches(true, 0, "data:", 0, 5);
  }

  /** Ghost leaves out pictures of unknown size, and shows no captions within a gallery. */
  private @Nullable Value gallery(Gallery gallery) {
    List<Value> images = new ArrayList<>();
    for (Picture picture : gallery.pictures()) {
      Integer width = picture.width();
      Integer height = picture.height();
      if (width == null
          || height == null
          || width < 1
          || height < 1
          || !picture.caption().isEmpty()
          || isData(picture.src())) {
        return null;
      }
      images.add(
          new Node()
              .put("row", images.size() / PICTURES_IN_ROW)
              .put("src", address(picture.src()))
              .put("width", width)
              .put("height", height)
              .put("alt", picture.alt())
              .put("title", picture.title() == null ? "" : picture.title())
              .put("href", picture.link() == null ? "" : address(picture.link()))
              .put("fileName", Lowering.fileName(picture.src()))
              .build());
    }
    return images.isEmpty() || images.size() > MOST_PICTURES
        ? null
        : new Node()
            .put("type", "gallery")
            .put("version", 1)
            .put("images", images)
            .put("caption", InlineHtml.of(gallery.caption()))
            .build();
  }

  /** An embed needs the HTML of its player; a page without one is a bookmark. */
  private static Value embed(Embed embed) {
    String player = player(embed.url());
    String caption = InlineHtml.of(embed.caption());
    if (player == null) {
      Node metadata =
          new Node()
              .put("icon", "")
              .put("title", embed.url())
              .put("description", "")
              .put("author", "")
              .put("publisher", "")
              .put("thumbnail", "");
      return new Node()
          .put("type", "bookmark")
          .put("version", 1)
          .put("url", embed.url())
          .put("metadata", metadata)
          .put("caption", caption)
          .build();
    }
    return new Node()
        .put("type", "embed")
        .put("version", 1)
        .put("url", embed.url())
        .put("embedType", "video")
        .put("html", player)
        .put("metadata", new Node())
        .put("caption", caption)
        .build();
  }

  private static @Nullable String player(String url) {
    Matcher youtube = YOUTUBE.matcher(url);
    if (youtube.matches()) {
      return frame("https://www.youtube.com/embed/" + youtube.group(1) + "?feature=oembed");
    }
    Matcher vimeo = VIMEO.matcher(url);
    return vimeo.matches() ? frame("https://player.vimeo.com/video/" + vimeo.group(1)) : null;
  }

  private static String frame(String address) {
    return "<iframe width=\"640\" height=\"360\" src=\""
        + address
        + "\" frameborder=\"0\" allowfullscreen></iframe>";
  }

  /** Other media need what only Ghost knows of the file: its size, a picture of the film. */
  private @Nullable Value sound(Media media) {
    return media.kind() == Media.Kind.AUDIO && media.caption().isEmpty()
        ? new Node()
            .put("type", "audio")
            .put("version", 1)
            .put("duration", 0)
            .put("mimeType", "")
            .put("src", address(media.src()))
            .put("title", Lowering.fileName(media.src()))
            .put("thumbnailSrc", "")
            .build()
        : null;
  }

  private String address(String address) {
    return references.file(address).orElse(null) instanceof Text text && text.inline()
        ? text.string()
        : address;
  }
}
