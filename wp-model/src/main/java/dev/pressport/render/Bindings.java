package dev.pressport.render;

import dev.pressport.block.Block;
import dev.pressport.model.Entry;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The bindings of a block's attributes to values elsewhere: to a meta of the entry, or to the place
 * where a pattern is used (class-wp-block.php, process_block_bindings()).
 *
 * @param overrides the values that the place of use has for each named block
 */
record Bindings(Entry entry, LooseValue overrides) {
  private static final String PATTERN = "core/pattern-overrides";
  private static final Map<String, Map<String, String>> PLACES =
      Map.of(
          "core/paragraph", Map.of("content", "p"),
          "core/heading", Map.of("content", "h1,h2,h3,h4,h5,h6"),
          "core/button",
              Map.of("text", "a,button", "url", "a@href", "linkTarget", "a@target", "rel", "a@rel"),
          "core/image", Map.of("url", "img@src", "alt", "img@alt", "title", "img@title"));

  /** The HTML of a block with what is bound to its attributes. */
  String apply(Block block, String html) {
    LooseValue metadata = Body.attributes(block).get("metadata");
    Map<String, Value> bindings = metadata.get("bindings").map();
    Map<String, String> places = PLACES.get(block.name() == null ? "" : block.name());
    if (bindings.isEmpty() || places == null) {
      return html;
    }
    Document document = Jsoup.parse(html, Parser.htmlParser().setTrackErrors(0));
    document.outputSettings().prettyPrint(false);
    boolean changed = false;
    for (Map.Entry<String, String> place : places.entrySet()) {
      String value = value(place.getKey(), bindings, metadata.get("name").filled());
      changed |= value != null && put(document, place.getValue(), value);
    }
    return changed ? document.body().html() : html;
  }

  private @Nullable String value(
      String attribute, Map<String, Value> bindings, @Nullable String name) {
    Value own = bindings.get(attribute);
    LooseValue binding =
        LooseValue.of(own != null ? own : bindings.getOrDefault("__default", Value.NULL));
    String source = binding.get("source").filled();
    if (source == null) {
      return null;
    }
    return switch (source) {
      case PATTERN -> name == null ? null : override(overrides.get(name), attribute);
      case "core/post-meta", "acf/field" -> meta(binding.get("args").get("key").filled());
      default -> null;
    };
  }

  /** Older editors put the values one level deeper. */
  private static @Nullable String override(LooseValue block, String attribute) {
    String value = block.get(attribute).string();
    return value == null ? block.get("values").get(attribute).string() : value;
  }

  /** Hidden metas are not shown. */
  private @Nullable String meta(@Nullable String key) {
    return key == null || key.startsWith("_") ? null : LooseValue.of(entry.meta(), key).string();
  }

  private static boolean put(Document document, String place, String value) {
    int at = place.indexOf('@');
    Element element = document.selectFirst(at < 0 ? place : place.substring(0, at));
    if (element == null) {
      return false;
    }
    if (at < 0) {
      element.html(value);
    } else {
      element.attr(place.substring(at + 1), value);
    }
    return true;
  }
}
