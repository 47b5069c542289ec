package dev.pressport.plugin.contactform7;

import dev.pressport.html.Titles;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.FormHtml;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a site by the names that pages use: the beginning of a hash, an id, or a title
 * (includes/contact-form-functions.php).
 */
final class Forms {
  private static final int HASH = 7;

  private final Map<String, Long> byHash = new HashMap<>();
  private final Map<String, Long> byTitle = new HashMap<>();

  private Forms(SiteIndex index) {
    for (long id : index.children(ContactForm.NAME, 0)) {
      index.part(id).ifPresent(form -> add(id, form));
    }
  }

  private void add(long id, SiteIndex.Part form) {
    String hash = LooseValue.of(form.meta(), ContactForm.HASH).filled();
    if (hash != null && hash.length() >= HASH) {
      byHash.putIfAbsent(hash.substring(0, HASH), id);
    }
    byTitle.putIfAbsent(form.outline().title(), id);
  }

  /** The shortcode. */
  static final class Shortcodes implements ShortcodeFamily {
    /** Its name in old versions, which another plugin has for forms without a name. */
    private static @Nullable String old(ShortcodeAttributes attributes, String content, Body body) {
      String id = first(attributes, "id", "0");
      String title = first(attributes, "title", "1");
      return content.isBlank() && (id != null || title != null)
          ? html(id, null, title, body)
          : null;
    }

    private static @Nullable String first(
        ShortcodeAttributes attributes, String name, String other) {
      String value = attributes.get(name);
      return value == null ? attributes.get(other) : value;
    }

    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("contact-form-7"),
              false,
              (attributes, content, body) ->
                  content.isBlank()
                      ? html(attributes.get("id"), null, attributes.get("title"), body)
                      : null),
          new FamilyShortcode(Set.of("contact-form"), false, Shortcodes::old));
    }
  }

  /** The block. */
  static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      return Map.of(
          "contact-form-7/contact-form-selector",
          (block, body) -> {
            LooseValue attributes = Body.attributes(block);
            return html(
                attributes.get("id").string(),
                attributes.get("hash").string(),
                attributes.get("title").string(),
                body);
          });
    }
  }

  private static @Nullable String html(
      @Nullable String id, @Nullable String hash, @Nullable String title, Body body) {
    Forms forms = body.once(Forms.class, () -> new Forms(body.index()));
    SiteIndex.Part form = forms.find(id, hash, title, body);
    String template =
        form == null ? null : LooseValue.of(form.meta(), ContactForm.TEMPLATE).filled();
    String name = title == null || title.isBlank() ? String.valueOf(id) : title;
    if (form == null || template == null) {
      body.problem(RenderProblem.FORM_NOT_FOUND, name);
      return "";
    }
    String shown = Titles.plain(form.outline().title());
    return FormHtml.of(Template.read(template, shown.isEmpty() ? null : shown), shown, body);
  }

  private SiteIndex.@Nullable Part find(
      @Nullable String id, @Nullable String hash, @Nullable String title, Body body) {
    for (String name : new String[] {hash, id}) {
      Long known =
          name == null || name.length() < HASH ? null : byHash.get(name.substring(0, HASH));
      if (known != null) {
        return body.index().part(known).orElse(null);
      }
    }
    SiteIndex.Part numbered = id == null ? null : numbered(id.strip(), body);
    if (numbered != null) {
      return numbered;
    }
    Long titled = title == null ? null : byTitle.get(title);
    return titled == null ? null : body.index().part(titled).orElse(null);
  }

  private static SiteIndex.@Nullable Part numbered(String text, Body body) {
    Long id = IdText.parse(text);
    return id == null
        ? null
        : body.index()
            .part(id)
            .filter(form -> form.outline().type().equals(ContactForm.NAME))
            .orElse(null);
  }
}
