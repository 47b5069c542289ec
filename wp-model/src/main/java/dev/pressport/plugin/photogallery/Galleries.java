package dev.pressport.plugin.photogallery;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shortcode, whose attributes are mostly in a table under its number. */
final class Galleries implements ShortcodeFamily, BlockFamily {
  /** Albums may be in albums, even in circles. */
  private static final int DEEPEST = 5;

  private static final Comparator<Row> BY_PLACE =
      Comparator.comparingLong((Row row) -> row.number("order"))
          .thenComparingLong(row -> row.number("id"));

  /** A row of one of the plugin's tables. */
  private record Row(Map<String, Value> columns) {
    String text(String column) {
      String text = LooseValue.of(columns, column).string();
      return text == null ? "" : text;
    }

    long number(String column) {
      Long number = LooseValue.of(columns, column).integer();
      return number == null ? 0 : number;
    }
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("Best_Wordpress_Gallery"),
            true,
            (attributes, content, body) -> shown(attributes, body)));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "tw/bwg",
        (block, body) -> {
          String shortcode = Body.attributes(block).get("shortcode").filled();
          return shortcode == null ? null : body.shortcodes(shortcode);
        });
  }

  /** Null where the tables are not in the source: the shortcode then counts as unknown. */
  private static @Nullable String shown(ShortcodeAttributes named, Body body) {
    if (!body.site().tables().containsKey(PhotoGallery.PICTURES)) {
      return null;
    }
    String id = named.get("id", "");
    ShortcodeAttributes attributes =
        rows(PhotoGallery.SHORTCODES, body)
            .filter(row -> row.text("id").equals(id))
            .findFirst()
            .map(row -> ShortcodeAttributes.parse(row.text("tagtext")))
            .orElse(named);
    String type = attributes.get("gallery_type", "");
    StringBuilder html = new StringBuilder();
    if (type.startsWith("album")) {
      album(attributes.get("album_id", ""), body, 0, html);
    } else {
      gallery(attributes.get("gallery_id", ""), type, attributes, body, html);
    }
    return html.toString();
  }

  private static void album(String id, Body body, int depth, StringBuilder html) {
    List<Row> parts =
        rows(PhotoGallery.IN_ALBUMS, body)
            .filter(row -> row.text("album_id").equals(id))
            .sorted(BY_PLACE)
            .toList();
    for (Row part : parts) {
      String inner = part.text("alb_gal_id");
      if (depth > DEEPEST || !body.repeat()) {
        return;
      }
      if (part.number("is_album") != 0) {
        album(inner, body, depth + 1, html);
        continue;
      }
      published(PhotoGallery.GALLERIES, inner, body)
          .forEach(
              gallery -> {
                html.append(Html.heading(3, gallery.text("name")));
                gallery(inner, "", new ShortcodeAttributes(Map.of()), body, html);
              });
    }
  }

  private static Stream<Row> published(String table, String id, Body body) {
    return rows(table, body)
        .filter(row -> row.text("id").equals(id) && row.number("published") != 0);
  }

  private static void gallery(
      String id, String type, ShortcodeAttributes attributes, Body body, StringBuilder html) {
    boolean blog = type.equals("blog_style");
    published(PhotoGallery.GALLERIES, id, body)
        .forEach(
            gallery -> {
              if (attributes.get("showthumbs_name", "").equals("1")) {
                html.append(Html.heading(3, gallery.text("name")));
              }
              if (attributes.get("show_gallery_description", "").equals("1")) {
                html.append(Html.paragraph(gallery.text("description")));
              }
            });
    boolean titled =
        blog || Set.of("show", "hover").contains(attributes.get("image_title", "none"));
    Comparator<Row> order = order(attributes.get("sort_by", "order"));
    PictureGallery pictures = new PictureGallery(body);
    rows(PhotoGallery.PICTURES, body)
        .filter(row -> row.text("gallery_id").equals(id) && row.number("published") != 0)
        .sorted(attributes.get("order_by", "asc").equals("desc") ? order.reversed() : order)
        .forEach(row -> add(row, titled, blog, pictures));
    html.append(pictures.html());
  }

  private static Comparator<Row> order(String by) {
    return Set.of("alt", "filename", "date").contains(by)
        ? Comparator.comparing(row -> row.text(by))
        : BY_PLACE;
  }

  private static void add(Row row, boolean titled, boolean described, PictureGallery to) {
    String file = row.text("image_url");
    if (row.text("filetype").startsWith("EMBED")) {
      to.add(to.body().film(file));
      return;
    }
    String url = address(file, to.body());
    String alt = row.text("alt");
    to.add(
        new Picture(0, url, alt, "")
            .captioned(titled ? alt : null, described ? row.text("description") : null),
        url);
  }

  /** Files lie below the folder of uploads, or of the one that the settings name. */
  private static String address(String file, Body body) {
    if (file.contains("://")) {
      return file;
    }
    String base = body.site().siteurl() == null ? body.site().home() : body.site().siteurl();
    String folder =
        SiteOptions.of(body.site()).value(PhotoGallery.OPTIONS).get("images_directory").filled();
    return ((base == null ? "" : base)
            + '/'
            + (folder == null ? "wp-content/uploads" : folder)
            + "/photo-gallery"
            + (file.startsWith("/") ? "" : "/")
            + file)
        .replace(" ", "%20");
  }

  private static Stream<Row> rows(String table, Body body) {
    return body.site().tables().getOrDefault(table, List.of()).stream().map(Row::new);
  }
}
