package dev.pressport.plugin.nextgen;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.settings.SiteOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The galleries of the site and their pictures, as pages show them. */
final class Pictures {
  private final Site site;
  private final String base;
  private final LooseValue options;

  private Pictures(Site site, String base) {
    this.site = site;
    this.base = base;
    options = SiteOptions.of(site).value(NextGenGallery.OPTIONS);
  }

  /** Returns the pictures of the site; null when the source does not have their tables. */
  static @Nullable Pictures of(Body body) {
    Site site = body.site();
    String base = site.siteurl() == null ? site.home() : site.siteurl();
    boolean there = site.tables().containsKey(NextGenGallery.PICTURES);
    return base == null || !there ? null : new Pictures(site, base);
  }

  /** Adds the newest pictures that are not hidden. */
  void addNewest(long most, PictureGallery to) {
    rows(NextGenGallery.PICTURES)
        .filter(picture -> picture.number("exclude") == 0)
        .sorted(Comparator.comparingLong((Row row) -> row.number("pid")).reversed())
        .limit(most)
        .forEach(
            picture -> {
              Row gallery = find(NextGenGallery.GALLERIES, "gid", picture.number("galleryid"));
              if (gallery != null) {
                add(picture, gallery, true, to);
              }
            });
  }

  /**
   * Adds the pictures of a gallery that are not hidden, in their order.
   *
   * @param without the ids of some that are left out
   */
  void addGallery(long id, Set<Long> without, PictureGallery to) {
    Row gallery = find(NextGenGallery.GALLERIES, "gid", id);
    if (gallery != null) {
      rows(NextGenGallery.PICTURES)
          .filter(picture -> picture.number("galleryid") == id && picture.number("exclude") == 0)
          .filter(picture -> !without.contains(picture.number("pid")))
          .sorted(order())
          .forEach(picture -> add(picture, gallery, true, to));
    }
  }

  /** Adds a picture. */
  void addPicture(long id, PictureGallery to) {
    Row picture = find(NextGenGallery.PICTURES, "pid", id);
    Row gallery =
        picture == null ? null : find(NextGenGallery.GALLERIES, "gid", picture.number("galleryid"));
    if (picture != null && gallery != null) {
      add(picture, gallery, false, to);
    }
  }

  /** The title of a gallery; null when it has none. */
  @Nullable String title(long id) {
    Row gallery = find(NextGenGallery.GALLERIES, "gid", id);
    return gallery == null ? null : gallery.text("title");
  }

  /** The row of an album; null when there is none. */
  @Nullable Row album(long id) {
    return find(NextGenGallery.ALBUMS, "id", id);
  }

  /** Adds a picture, or its thumbnail as the site shows it, which leads to the picture. */
  private void add(Row picture, Row gallery, boolean small, PictureGallery to) {
    String file = picture.text("filename");
    String path = gallery.text("path");
    if (file == null || path == null) {
      return;
    }
    String folder = base + "/" + path.strip().replaceAll("^/{1,9}|/{1,9}$", "") + "/";
    long updated = picture.number("updated_at");
    String version = updated > 0 ? "?t=" + updated : "";
    boolean dash = options.get("dynamic_image_filename_separator_use_dash").isTrue();
    String alt = picture.text("alttext");
    String description = picture.text("description");
    String whole = encoded(folder + file + version);
    String shown =
        small ? encoded(folder + "thumbs/thumbs" + (dash ? "-" : "_") + file + version) : whole;
    to.add(
        new Picture(0, shown, alt == null ? "" : alt, description == null ? "" : description),
        whole);
  }

  private static String encoded(String url) {
    return url.replace(" ", "%20");
  }

  private Comparator<Row> order() {
    String by = String.valueOf(options.get("galSort").filled());
    Comparator<Row> order =
        switch (by) {
          case "pid" -> Comparator.comparingLong((Row row) -> row.number("pid"));
          case "filename", "alttext", "imagedate" ->
              Comparator.comparing((Row row) -> String.valueOf(row.text(by)));
          default -> Comparator.comparingLong((Row row) -> row.number("sortorder"));
        };
    Comparator<Row> directed =
        "DESC".equalsIgnoreCase(options.get("galSortDir").filled()) ? order.reversed() : order;
    return directed.thenComparingLong(row -> row.number("pid"));
  }

  private Stream<Row> rows(String table) {
    List<Map<String, Value>> rows = site.tables().getOrDefault(table, List.of());
    return rows.stream().map(Row::new);
  }

  private @Nullable Row find(String table, String key, long id) {
    return rows(table).filter(row -> row.number(key) == id).findFirst().orElse(null);
  }
}
