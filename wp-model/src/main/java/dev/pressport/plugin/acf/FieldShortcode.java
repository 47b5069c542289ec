package dev.pressport.plugin.acf;

import dev.pressport.acf.AcfSchema;
import dev.pressport.acf.Field;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostTypes;
import dev.pressport.privacy.SecretKeys;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shortcode {@code [acf]}: the value of a field of the entry, of another one, of a term or of
 * the site (api-template.php, acf_shortcode()).
 */
final class FieldShortcode implements ShortcodeFamily {
  private static final Pattern TERM = Pattern.compile("(\\w{1,64})_(\\d{1,18})");

  /**
   * Where a value is looked for.
   *
   * @param type of the entry, empty for anything else
   */
  private record Holder(String type, Metas metas) {}

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("acf"), false, (attributes, content, body) -> value(attributes, body)));
  }

  private static String value(ShortcodeAttributes attributes, Body body) {
    String name = attributes.get("field", "").strip();
    Holder holder = holder(attributes.get("post_id", "").strip(), body);
    if (holder == null || name.isEmpty() || name.startsWith("_") || SecretKeys.isSecret(name)) {
      return "";
    }
    AcfSchema schema = body.once(AcfSchema.class, () -> AcfSchema.of(body.index(), body.site()));
    Field field =
        name.startsWith("field_")
            ? schema.field(name).orElse(null)
            : schema.fieldOf(holder.type(), holder.metas(), name).orElse(null);
    if (field == null) {
      return "";
    }
    String meta = name.startsWith("field_") ? field.stored() : name;
    Value stored = holder.metas().first(meta).orElse(Value.NULL);
    boolean formatted = !attributes.get("format_value", "1").matches("0|false|");
    return new ShownValue(field, formatted, body).html(stored);
  }

  private static @Nullable Holder holder(String id, Body body) {
    if (id.isEmpty()) {
      return new Holder(
          body.index().entry(body.subject().id()).map(entry -> entry.type()).orElse(""),
          body.teaser(body.subject()).meta());
    }
    Long number = IdText.parse(id);
    if (number != null) {
      return body.index()
          .entry(number)
          .filter(entry -> PostTypes.isPublished(entry, body.index()))
          .map(entry -> new Holder(entry.type(), body.teaser(body.subject(entry)).meta()))
          .orElse(null);
    }
    if (id.equals("option") || id.equals("options")) {
      return new Holder("", body.site().fields().metas());
    }
    Matcher term = TERM.matcher(id);
    if (!term.matches() || term.group(1).equals("user")) {
      body.counted(RenderProblem.SERVER_ONLY, "fields of users in the shortcode [acf]");
      return null;
    }
    return term(term.group(1), Long.parseLong(term.group(2)), body)
        .map(found -> new Holder("", found.meta()))
        .orElse(null);
  }

  /** Since version 5.5, {@code term_7} stands for a term of any taxonomy. */
  private static Optional<TermOutline> term(String taxonomy, long id, Body body) {
    if (!taxonomy.equals("term")) {
      return body.index().term(taxonomy, id);
    }
    List<TermOutline> found = new ArrayList<>();
    body.index()
        .forEachTerm(
            term -> {
              if (term.id() != null && term.id() == id) {
                found.add(term);
              }
            });
    return found.stream().findFirst();
  }
}
