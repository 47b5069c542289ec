package dev.pressport.plugin.forminator;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.FormHtml;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.text.IdText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places of forms in content. */
final class FormPlaces {
  private static final Map<String, String> SHORTCODES =
      Map.of(
          "forminator_form", ForminatorForm.FORMS,
          "forminator_poll", ForminatorForm.POLLS,
          "forminator_quiz", ForminatorForm.QUIZZES);

  private static final Map<String, String> BLOCKS =
      Map.of(
          "forminator/forms", ForminatorForm.FORMS,
          "forminator/polls", ForminatorForm.POLLS,
          "forminator/quizzes", ForminatorForm.QUIZZES);

  private FormPlaces() {}

  /** The shortcodes. */
  static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return SHORTCODES.entrySet().stream()
          .map(
              named ->
                  new FamilyShortcode(
                      Set.of(named.getKey()),
                      false,
                      (attributes, content, body) ->
                          html(attributes.get("id", ""), named.getValue(), body)))
          .toList();
    }
  }

  /** The blocks. */
  static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      Map<String, BlockHtml> blocks = new HashMap<>();
      BLOCKS.forEach(
          (name, type) ->
              blocks.put(
                  name,
                  (block, body) -> {
                    String id = Body.attributes(block).get("module_id").string();
                    return html(id == null ? "" : id, type, body);
                  }));
      return Map.copyOf(blocks);
    }
  }

  private static String html(String text, String type, Body body) {
    Long id = IdText.parse(text);
    SiteIndex.Part part =
        id == null
            ? null
            : body.index()
                .part(id)
                .filter(found -> found.outline().type().equals(type))
                .orElse(null);
    LooseValue stored =
        part == null ? LooseValue.NONE : LooseValue.of(part.meta(), ForminatorForm.META);
    Form form = ForminatorForm.read(stored, type);
    if (part == null || form == null) {
      body.problem(RenderProblem.FORM_NOT_FOUND, text);
      return "";
    }
    return FormHtml.of(form, Titles.plain(part.outline().title()), body);
  }
}
