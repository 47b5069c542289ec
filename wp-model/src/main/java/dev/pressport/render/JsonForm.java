package dev.pressport.render;

import dev.pressport.html.Titles;
import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Form;
import dev.pressport.model.FormDetails;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypeProblem;
import dev.pressport.text.IdText;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post type whose entries are forms; their content is JSON. Safe for many threads. */
public abstract class JsonForm extends PostType {

  /** Creates the post type of a plugin's forms. */
  protected JsonForm(String name, String meaning) {
    super(name, "Forms", meaning, FormDetails.class, Set.of(Trait.FORM));
  }

  /**
   * Returns the form of its JSON.
   *
   * @param titled whether visitors see its title
   * @param described whether visitors see its description
   */
  protected abstract Form form(LooseValue decoded, boolean titled, boolean described);

  @Override
  public final Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of());
  }

  @Override
  public final Content.Format format(String stored) {
    return stored.startsWith("{") ? Content.Format.JSON : textFormat(stored);
  }

  @Override
  public final Details details(DetailsRequest request) {
    Text raw = request.entry().content().raw();
    String stored = raw == null || !raw.inline() ? "" : raw.string();
    Form form = stored.isBlank() ? null : read(stored, false, false);
    if (form == null && !stored.isBlank()) {
      request.problems().add(PostTypeProblem.DETAILS_UNREAD, "content", "is not valid JSON");
    }
    return FormDetails.of(form);
  }

  /** Returns the form of a text; null for what is not valid JSON. */
  private @Nullable Form read(String json, boolean titled, boolean described) {
    Value decoded = PhpJson.decode(json).orElse(null);
    return decoded instanceof Value.Dict ? form(LooseValue.of(decoded), titled, described) : null;
  }

  /**
   * Returns what stands in the place of a form; empty, and reported, for one that is not there.
   *
   * @param id as the place names it
   */
  public final String html(String id, boolean titled, boolean described, Body body) {
    Long number = IdText.parse(id);
    SiteIndex.Part part =
        number == null
            ? null
            : body.index()
                .part(number)
                .filter(found -> found.outline().type().equals(name()))
                .orElse(null);
    String stored = part == null ? null : part.body();
    Form form = stored == null ? null : read(stored, titled, described);
    if (part == null || form == null) {
      body.problem(RenderProblem.FORM_NOT_FOUND, id);
      return "";
    }
    return FormHtml.of(form, Titles.plain(part.outline().title()), body);
  }
}
