package dev.pressport.plugin.woocommerce;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of WooCommerce's APIs in the form in which the database has them. */
final class ApiValues {
  static final String KIND = "product_type";
  private static final String OF_VARIATION = "attribute_";
  private static final int MOST_PARAMETERS = 100;

  private ApiValues() {}

  /** The positive whole numbers in a list. */
  static List<Long> numbers(LooseValue list) {
    return list.list().stream().map(LooseValue::id).filter(id -> id != null).toList();
  }

  /** The ids in a list as the one value of a meta; none for no ids. */
  static List<Value> ids(LooseValue list) {
    List<Value> ids = numbers(list).stream().map(id -> (Value) Value.of(id)).toList();
    return ids.isEmpty() ? List.of() : List.of(new Value.Array(ids));
  }

  /** The ids in a list with commas between them; null for none. */
  static @Nullable String joined(List<Long> ids) {
    return ids.isEmpty()
        ? null
        : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static String yesOrNo(LooseValue value) {
    return value.isTrue() ? "yes" : "no";
  }

  /** Sets the first of the pictures of a product. */
  static void picture(LooseValue item, RestEntry entry) {
    item.get("images").ids().stream()
        .findFirst()
        .ifPresent(id -> entry.field("featured_media", Value.of(id)));
  }

  /** Sets the pictures after the first, and the terms of a product. */
  static void galleryAndTerms(LooseValue item, RestEntry entry) {
    List<Long> images = item.get("images").ids();
    if (images.size() > 1) {
      entry.meta("_product_image_gallery", joined(images.subList(1, images.size())));
    }
    entry.ids("product_cat", item.get("categories"));
    entry.ids("product_tag", item.get("tags"));
    entry.ids("product_brand", item.get("brands"));
  }

  /** Returns whether a product has the prices of others, so that it has no regular one. */
  static boolean isRanged(LooseValue item) {
    String kind = item.get("type").filled();
    return "variable".equals(kind) || "grouped".equals(kind);
  }

  /** Sets weight and size. */
  static void measures(LooseValue item, RestEntry entry) {
    entry.meta("_weight", item.get("weight"));
    for (String side : List.of("length", "width", "height")) {
      entry.meta("_" + side, item.get("dimensions").get(side));
    }
  }

  /** Returns the key or slug that a name gets: formatting.php, sanitize_title(). */
  static String key(String name) {
    String plain = Normalizer.normalize(HtmlEntities.decode(name), Normalizer.Form.NFD);
    String words =
        plain
            .replaceAll("\\p{M}++", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}_\\s-]++", "")
            .replaceAll("[\\s-]++", " ")
            .strip();
    return Slug.encode(words.replace(' ', '-'));
  }

  /** Returns an attribute as {@code _product_attributes} has it. */
  static Value attribute(
      String name,
      List<String> values,
      int position,
      boolean visible,
      boolean variation,
      boolean taxonomy) {
    Map<String, Value> attribute = new LinkedHashMap<>();
    attribute.put("name", Value.of(name));
    attribute.put("value", Value.of(String.join(" | ", values)));
    attribute.put("position", Value.of(position));
    attribute.put("is_visible", Value.of(visible ? 1 : 0));
    attribute.put("is_variation", Value.of(variation ? 1 : 0));
    attribute.put("is_taxonomy", Value.of(taxonomy ? 1 : 0));
    return new Value.Dict(attribute);
  }

  static void attributes(
      Map<String, Value> attributes, Map<String, Value> defaults, RestEntry entry) {
    if (!attributes.isEmpty()) {
      entry.metas(ProductAttributes.META, List.of(new Value.Dict(attributes)));
    }
    if (!defaults.isEmpty()) {
      entry.metas("_default_attributes", List.of(new Value.Dict(defaults)));
    }
  }

  /** The values of a variation that both APIs have; its address holds those of its attributes. */
  static void variation(LooseValue item, RestEntry entry) {
    entry.meta("_variation_description", item.get("description"));
    String address = item.get("permalink").filled();
    int query = address == null ? -1 : address.indexOf('?');
    if (address == null || query < 0) {
      return;
    }
    String[] parameters =
        address
            .substring(query + 1)
            .replace("&#038;", "&")
            .replace("&amp;", "&")
            .split("&", MOST_PARAMETERS);
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (parameter.startsWith(OF_VARIATION) && equals > 0) {
        entry.meta(
            decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Returns a date in UTC as seconds since 1970; null for none. */
  static @Nullable String seconds(LooseValue utc) {
    String text = utc.filled();
    try {
      return text == null
          ? null
          : Long.toString(
              LocalDateTime.parse(text.strip().replaceFirst("Z$", ""))
                  .toEpochSecond(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Sets the fields with the dates of an entry. */
  static void dates(LooseValue item, RestEntry entry) {
    entry.field("date", item.get("date_created"));
    entry.field("date_gmt", item.get("date_created_gmt"));
    entry.field("modified", item.get("date_modified"));
    entry.field("modified_gmt", item.get("date_modified_gmt"));
  }

  /** Adds what other plugins store; the values that this package knows are in fields. */
  static void otherMetas(LooseValue item, RestEntry entry) {
    for (LooseValue meta : item.get("meta_data").list()) {
      String key = meta.get("key").filled();
      if (key != null && !entry.hasMeta(key) && meta.get("value").present()) {
        entry.metas(key, List.of(stored(meta.get("value"))));
      }
    }
  }

  private static Value stored(LooseValue value) {
    String text = value.plain();
    return text == null ? value.value() : Value.of(text);
  }
}
