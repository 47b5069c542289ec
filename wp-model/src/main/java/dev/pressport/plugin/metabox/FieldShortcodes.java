package dev.pressport.plugin.metabox;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.privacy.SecretKeys;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shortcodes of values and relationships. What a field is stands in PHP code, so that only
 * values that are texts are shown.
 */
final class FieldShortcodes implements ShortcodeFamily {
  static final String RELATIONSHIPS = "mb_relationships";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("rwmb_meta"), false, (attributes, content, body) -> value(attributes, body)),
        new FamilyShortcode(
            Set.of(RELATIONSHIPS), true, (attributes, content, body) -> related(attributes, body)));
  }

  private static @Nullable String value(ShortcodeAttributes attributes, Body body) {
    String name = attributes.get("id", attributes.get("field", attributes.get("meta_key", "")));
    String of = attributes.get("object_id", attributes.get("post_id", ""));
    CurrentEntry subject =
        of.isBlank()
            ? body.subject()
            : EntryList.named(ids(of), body).stream().findFirst().orElse(null);
    if (subject == null || name.isBlank() || name.startsWith("_") || SecretKeys.isSecret(name)) {
      return "";
    }
    List<Value> stored = body.teaser(subject).meta().values().getOrDefault(name, List.of());
    List<String> texts =
        stored.stream()
            .map(value -> LooseValue.of(value).filled())
            .filter(Objects::nonNull)
            .toList();
    if (texts.size() < stored.size() || texts.stream().anyMatch(text -> text.matches("\\d+"))) {
      return null;
    }
    return texts.size() == 1
        ? text(texts.get(0), body)
        : Html.list(texts.stream().map(Html::stored));
  }

  private static String text(String value, Body body) {
    return value.contains("\n") ? body.paragraphs(value) : Html.stored(value);
  }

  private static List<Long> ids(String id) {
    Long number = LooseValue.of(Value.of(id.strip())).id();
    return number == null ? List.of() : List.of(number);
  }

  private static @Nullable String related(ShortcodeAttributes attributes, Body body) {
    List<Map<String, Value>> rows = body.site().tables().get(RELATIONSHIPS);
    if (rows == null) {
      return null;
    }
    boolean forth = attributes.get("direction", "from").equals("from");
    String here = forth ? "from" : "to";
    String there = forth ? "to" : "from";
    String order = forth ? "order_from" : "order_to";
    String type = attributes.get("id", "");
    List<Long> ids =
        rows.stream()
            .filter(row -> type.equals(LooseValue.of(row, "type").string()))
            .filter(row -> number(row, here) == body.subject().id())
            .sorted(Comparator.comparingLong(row -> number(row, order)))
            .map(row -> number(row, there))
            .toList();
    Stream<String> links =
        EntryList.named(ids, body).stream().map(entry -> Html.link(entry.url(), entry.titleHtml()));
    return attributes.get("mode", "ul").equals("inline")
        ? String.join(Html.stored(attributes.get("separator", ", ")), links.toList())
        : Html.list(links);
  }

  private static long number(Map<String, Value> row, String column) {
    Long number = LooseValue.of(row, column).integer();
    return number == null ? 0 : number;
  }
}
