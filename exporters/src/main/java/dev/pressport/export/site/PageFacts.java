package dev.pressport.export.site;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a page that themes read under other names, and the rest of them.
 *
 * @param excerpt written by hand; null when there is none
 * @param summary the first words; null where the format needs none
 * @param description for search engines; null when there is none
 * @param canonical the address that search engines should keep; null for its own
 * @param noindex whether search engines are asked to leave the page out
 * @param image the featured image; null when there is none
 * @param rest all other facts
 */
public record PageFacts(
    @Nullable String excerpt,
    @Nullable String summary,
    @Nullable String description,
    @Nullable String canonical,
    boolean noindex,
    @Nullable Picture image,
    Value.Dict rest) {

  /** Facts that custom templates look for at the top of the front matter. */
  private static final String[] OWN = {"fields", "details"};

  /**
   * A picture.
   *
   * @param src its address, with the folder of the home
   * @param alt the alternative text; null when there is none
   * @param caption null when there is none
   */
  public record Picture(String src, @Nullable String alt, @Nullable String caption) {

    private static @Nullable Picture of(@Nullable Value value) {
      return value instanceof Value.Dict dict && dict.entries().get("src") instanceof Text src
          ? new Picture(src.string(), text(dict, "alt"), text(dict, "caption"))
          : null;
    }
  }

  /** The facts of a page. */
  public static PageFacts of(SitePage page) {
    Map<String, Value> rest = new LinkedHashMap<>(page.facts().entries());
    Value excerpt = rest.remove("excerpt");
    Value summary = rest.remove("summary");
    Picture image = Picture.of(rest.remove("image"));
    Value.Dict seo = rest.get("seo") instanceof Value.Dict dict ? dict : new Value.Dict(Map.of());
    return new PageFacts(
        excerpt instanceof Text text ? text.string() : null,
        summary instanceof Text text ? text.string() : null,
        text(seo, "description"),
        text(seo, "canonical"),
        Value.TRUE.equals(seo.entries().get("noindex")),
        image,
        new Value.Dict(rest));
  }

  private static @Nullable String text(Value.Dict dict, String key) {
    return dict.entries().get(key) instanceof Text text ? text.string() : null;
  }

  /** The description for search engines, or else the excerpt; null without either. */
  public @Nullable String descriptionOrExcerpt() {
    return description == null ? excerpt : description;
  }

  /**
   * Adds the rest to front matter: custom fields and details under their names, everything else
   * below {@code wordpress}, where no theme looks for a key that means something else to it.
   */
  public FrontMatter addRest(FrontMatter to) {
    Map<String, Value> other = new LinkedHashMap<>(rest.entries());
    Value origin = other.remove("wordpress");
    for (String key : OWN) {
      Value value = other.remove(key);
      to.value(key, value == null ? Value.NULL : value);
    }
    FrontMatter below = new FrontMatter();
    if (origin instanceof Value.Dict dict) {
      dict.entries().forEach(below::value);
    }
    other.forEach(below::value);
    return to.below("wordpress", below);
  }
}
