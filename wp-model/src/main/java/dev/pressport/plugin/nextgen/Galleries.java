package dev.pressport.plugin.nextgen;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortcodes of galleries, albums and pictures, and the blocks around them. */
final class Galleries implements ShortcodeFamily, BlockFamily {
  /** Albums may be in albums, even in circles. */
  private static final int DEEPEST = 5;

  /** The attribute with the number of pictures of a choice, and the usual number. */
  private static final String MOST = "maximum_entity_count";

  private static final String USUAL = "500";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        shortcode("ngg ngg_images", Galleries::displayed),
        shortcode(
            "nggallery nggslideshow imagebrowser nggimagebrowser",
            (attributes, content, body) -> galleries(ids(attributes, "id", "0"), Set.of(), body)),
        shortcode("slideshow", Galleries::slideshow),
        shortcode(
            "nggalbum album",
            (attributes, content, body) -> albums(ids(attributes, "id", "0"), body)),
        shortcode(
            "singlepic nggsinglepic ngg_singlepic thumb nggthumb",
            (attributes, content, body) -> pictures(ids(attributes, "id", "0"), body)),
        shortcode("random recent", Galleries::newest));
  }

  /** Another plugin has the same shortcode without the number of a gallery. */
  private static @Nullable String slideshow(
      ShortcodeAttributes attributes, String content, Body body) {
    List<Long> ids = ids(attributes, "id", "0");
    return ids.isEmpty() ? null : galleries(ids, Set.of(), body);
  }

  /** A random choice becomes that of the newest pictures. */
  private static @Nullable String newest(
      ShortcodeAttributes attributes, String content, Body body) {
    Pictures pictures = Pictures.of(body);
    Long most = LooseValue.of(Value.of(attributes.get("max", attributes.get(MOST, USUAL)))).id();
    if (pictures == null || most == null) {
      return null;
    }
    PictureGallery gallery = new PictureGallery(body);
    pictures.addNewest(most, gallery);
    return gallery.html();
  }

  private static FamilyShortcode shortcode(String names, ShortcodeHtml html) {
    return new FamilyShortcode(Set.of(names.split(" ", -1)), true, html);
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "imagely/main-block",
        (block, body) -> {
          String shortcode = Body.attributes(block).get("content").filled();
          return shortcode == null ? null : body.shortcodes(shortcode);
        });
  }

  /** As C_Displayed_Gallery reads the attributes, of which older versions have longer names. */
  private static @Nullable String displayed(
      ShortcodeAttributes attributes, String content, Body body) {
    String source = attributes.get("src", attributes.get("source", "galleries"));
    List<Long> containers = ids(attributes, "ids", "container_ids");
    List<Long> chosen = ids(attributes, "entity_ids", "image_ids");
    return switch (source) {
      case "gallery", "galleries" ->
          galleries(
              or(containers, ids(attributes, "gallery_ids", "0")),
              Set.copyOf(ids(attributes, "exclusions", "")),
              body);
      case "album", "albums" -> albums(or(containers, ids(attributes, "album_ids", "0")), body);
      case "recent", "recent_images", "random", "random_images" ->
          newest(attributes, content, body);
      case "image", "images" -> pictures(or(chosen, containers), body);
      default -> null;
    };
  }

  private static List<Long> or(List<Long> ids, List<Long> otherwise) {
    return ids.isEmpty() ? otherwise : ids;
  }

  private static List<Long> ids(ShortcodeAttributes attributes, String name, String otherwise) {
    return Arrays.stream(attributes.get(name, attributes.get(otherwise, "")).split(",", -1))
        .map(id -> LooseValue.of(Value.of(id.strip())).id())
        .flatMap(id -> Optional.ofNullable(id).stream())
        .toList();
  }

  /** Null where the tables are not in the source: the shortcode then counts as unknown. */
  private static @Nullable String galleries(List<Long> ids, Set<Long> without, Body body) {
    Pictures pictures = Pictures.of(body);
    if (pictures == null || ids.isEmpty()) {
      return null;
    }
    PictureGallery gallery = new PictureGallery(body);
    ids.forEach(id -> pictures.addGallery(id, without, gallery));
    return gallery.html();
  }

  private static @Nullable String pictures(List<Long> ids, Body body) {
    Pictures pictures = Pictures.of(body);
    if (pictures == null || ids.isEmpty()) {
      return null;
    }
    PictureGallery gallery = new PictureGallery(body);
    ids.forEach(id -> pictures.addPicture(id, gallery));
    return gallery.html();
  }

  private static @Nullable String albums(List<Long> ids, Body body) {
    Pictures pictures = Pictures.of(body);
    if (pictures == null || ids.isEmpty()) {
      return null;
    }
    StringBuilder html = new StringBuilder();
    ids.forEach(id -> album(id, pictures, body, 0, html));
    return html.toString();
  }

  private static void album(long id, Pictures pictures, Body body, int depth, StringBuilder html) {
    for (String child : children(pictures.album(id))) {
      boolean isAlbum = child.startsWith("a");
      Long childId = LooseValue.of(Value.of(isAlbum ? child.substring(1) : child)).id();
      if (childId == null || depth > DEEPEST || !body.repeat()) {
        continue;
      }
      if (isAlbum) {
        album(childId, pictures, body, depth + 1, html);
      } else {
        PictureGallery gallery = new PictureGallery(body);
        pictures.addGallery(childId, Set.of(), gallery);
        html.append(Html.heading(3, pictures.title(childId))).append(gallery.html());
      }
    }
  }

  /** The galleries of an album, and with an {@code a} before them its albums, in their order. */
  private static List<String> children(@Nullable Row album) {
    String stored = album == null ? null : album.text("sortorder");
    if (stored == null) {
      return List.of();
    }
    String text = stored.startsWith("a:") ? stored : decoded(stored);
    LooseValue order =
        text.startsWith("a:")
            ? LooseValue.of(PhpSerialization.decode(text).value())
            : PhpJson.decode(text).map(LooseValue::of).orElse(LooseValue.NONE);
    return new ArrayList<>(order.strings());
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }
}
