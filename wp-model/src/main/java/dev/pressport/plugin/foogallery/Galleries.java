package dev.pressport.plugin.foogallery;

import dev.pressport.html.Html;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.GalleryEntries;
import dev.pressport.render.LibraryFile;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortcodes and the block of a gallery, whose metas have the ids of its files, and the
 * settings of its template: what captions say and where pictures lead (render-functions.php).
 */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "foogallery";
  static final String PICTURES = "foogallery_attachments";
  static final String TEMPLATE = "foogallery_template";
  static final String SETTINGS = "_foogallery_settings";
  static final String OLD_SETTINGS = "foogallery_settings";
  static final String SORT = "foogallery_sort";

  static final String ALBUM = "foogallery-album";
  static final String IN_ALBUM = "foogallery_album_galleries";

  private static final GalleryEntries ALBUMS = new GalleryEntries(ALBUM, Galleries::album);
  private static final GalleryEntries GALLERIES = new GalleryEntries(TYPE, Galleries::gallery);

  /**
   * The settings of a gallery.
   *
   * @param template whose name their keys begin with
   */
  private record Look(String template, LooseValue settings) {
    String get(String name, String usual) {
      String own = settings.get(template + '_' + name).filled();
      return own == null ? usual : own;
    }
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("foogallery"), true, (attributes, content, body) -> chosen(attributes, body)),
        new FamilyShortcode(
            Set.of(ALBUM),
            true,
            (attributes, content, body) -> ALBUMS.html(attributes.get("id", ""), body)));
  }

  /** The galleries of an album one after the other, where the site leads to each of them. */
  private static String album(Metas metas, Body body) {
    StringBuilder html = new StringBuilder();
    for (LooseValue gallery : LooseValue.of(metas, IN_ALBUM).list()) {
      String id = String.valueOf(gallery.string());
      body.published(TYPE, id)
          .filter(entry -> body.repeat())
          .ifPresent(
              entry ->
                  html.append(Html.heading(2, Html.stored(entry.title())))
                      .append(GALLERIES.html(id, body)));
    }
    return html.toString();
  }

  private static @Nullable String chosen(ShortcodeAttributes attributes, Body body) {
    String pictures = attributes.get("attachment_ids", "");
    if (!pictures.isBlank()) {
      List<Long> ids =
          Arrays.stream(pictures.split(",", -1))
              .map(id -> LooseValue.of(Value.of(id.strip())).id())
              .filter(Objects::nonNull)
              .toList();
      Look look = new Look(attributes.get("template", "default"), LooseValue.NONE);
      return shown(files(ids, body), look, body);
    }
    String name = attributes.get("gallery", "");
    return name.isBlank()
        ? GALLERIES.html(attributes.get("id", ""), body)
        : GALLERIES.named(name, body);
  }

  private static String gallery(Metas metas, Body body) {
    List<Long> ids = new ArrayList<>();
    for (LooseValue file : LooseValue.of(metas, PICTURES).list()) {
      Long id = file.id();
      if (id != null) {
        ids.add(id);
      }
    }
    String template = LooseValue.of(metas, TEMPLATE).filled();
    LooseValue settings = LooseValue.of(metas, SETTINGS);
    Look look =
        new Look(
            template == null ? "default" : template,
            settings.present() ? settings : LooseValue.of(metas, OLD_SETTINGS));
    String sort = LooseValue.of(metas, SORT).filled();
    return shown(sorted(files(ids, body), sort == null ? "" : sort), look, body);
  }

  private static List<LibraryFile> files(List<Long> ids, Body body) {
    List<LibraryFile> files = new ArrayList<>();
    for (Long id : ids) {
      LibraryFile file = LibraryFile.of(id, body);
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private static List<LibraryFile> sorted(List<LibraryFile> files, String sort) {
    Comparator<LibraryFile> order =
        sort.startsWith("title")
            ? Comparator.comparing(LibraryFile::title, String.CASE_INSENSITIVE_ORDER)
            : Comparator.comparingLong(file -> file.file().id());
    return switch (sort) {
      case "title_asc", "date_asc" -> files.stream().sorted(order).toList();
      case "title_desc", "date_desc" -> files.stream().sorted(order.reversed()).toList();
      default -> files;
    };
  }

  private static String shown(List<LibraryFile> files, Look look, Body body) {
    PictureGallery gallery = new PictureGallery(body);
    boolean single = look.template().equals("thumbnail");
    for (LibraryFile file : single ? files.stream().limit(1).toList() : files) {
      Picture picture =
          single
              ? file.picture()
                  .captioned(look.get("caption_title", ""), look.get("caption_description", ""))
              : file.picture()
                  .captioned(
                      file.text(look.get("caption_title_source", "caption")),
                      file.text(look.get("caption_desc_source", "desc")));
      gallery.add(
          picture,
          switch (look.get("thumbnail_link", "image")) {
            case "none" -> null;
            case "page" -> file.page();
            default -> file.picture().url();
          });
    }
    return gallery.html();
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "fooplugins/foogallery",
        (block, body) -> {
          Long id = Body.attributes(block).get("id").id();
          return id == null ? null : GALLERIES.html(Long.toString(id), body);
        });
  }
}
