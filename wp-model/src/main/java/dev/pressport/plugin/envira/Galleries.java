package dev.pressport.plugin.envira;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.GalleryEntries;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shortcode and the block of a gallery, whose pictures are in a meta by the ids of their files.
 */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "envira";
  static final String PICTURES = "_eg_gallery_data";

  private static final GalleryEntries GALLERIES = new GalleryEntries(TYPE, Galleries::gallery);

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("envira-gallery", "envira_gallery"),
            true,
            (attributes, content, body) -> {
              String slug = attributes.get("slug", "");
              return slug.isBlank()
                  ? GALLERIES.html(attributes.get("id", ""), body)
                  : GALLERIES.named(slug, body);
            }));
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "envira/envira-gallery",
        (block, body) -> {
          Long id = Body.attributes(block).get("galleryId").id();
          return id == null ? null : GALLERIES.html(Long.toString(id), body);
        });
  }

  private static String gallery(Metas metas, Body body) {
    LooseValue stored = LooseValue.of(metas, PICTURES);
    LooseValue config = stored.get("config");
    List<Map.Entry<String, Value>> items = new ArrayList<>(stored.get("gallery").map().entrySet());
    sort(items, config);
    boolean linked =
        config.get("lightbox_enabled").isTrue() || config.get("gallery_link_enabled").isTrue();
    PictureGallery gallery = new PictureGallery(body);
    items.forEach(item -> add(item.getKey(), LooseValue.of(item.getValue()), linked, gallery));
    String description = config.get("description").filled();
    String text = description == null ? "" : body.paragraphs(description);
    String place = String.valueOf(config.get("description_position").string());
    return (place.equals("above") ? text : "")
        + gallery.html()
        + (place.equals("below") ? text : "");
  }

  /** The method is in {@code random}, which once was only whether the order is one of chance. */
  private static void sort(List<Map.Entry<String, Value>> items, LooseValue config) {
    String by = String.valueOf(config.get("random").string());
    if (by.equals("title") || by.equals("caption")) {
      Comparator<Map.Entry<String, Value>> order =
          Comparator.comparing(
              item -> String.valueOf(LooseValue.of(item.getValue()).get(by).string()),
              String.CASE_INSENSITIVE_ORDER);
      boolean down = "DESC".equals(config.get("sorting_direction").string());
      items.sort(down ? order.reversed() : order);
    }
  }

  private static void add(String id, LooseValue item, boolean linked, PictureGallery gallery) {
    if ("pending".equals(item.get("status").filled())) {
      return;
    }
    Long number = LooseValue.of(Value.of(id)).id();
    Picture picture = Picture.of(number, item.get("src").filled(), gallery.body());
    String caption = item.get("caption").filled();
    if (picture != null) {
      Picture described = picture.described(item.get("alt").filled());
      gallery.add(
          caption == null ? described : described.captioned(caption),
          linked ? item.get("link").filled() : null);
    }
  }
}
