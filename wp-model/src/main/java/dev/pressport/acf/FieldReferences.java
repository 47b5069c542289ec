package dev.pressport.acf;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items behind ids: {@code {type, id, slug, url}}. The type is that of an entry, the taxonomy
 * of a term, or {@code user}; the slug of a user is the login. A deleted item is {@code {id,
 * missing}}.
 */
public final class FieldReferences {
  private final SiteIndex index;
  private final ItemProblems problems;

  FieldReferences(SiteIndex index, ItemProblems problems) {
    this.index = index;
    this.problems = problems;
  }

  /** Returns an entry. */
  public Value entry(long id, String meta) {
    Optional<EntryOutline> entry = index.entry(id);
    return entry.isEmpty()
        ? missing(id, meta)
        : reference(entry.get().type(), id, entry.get().slug(), url(entry.get()));
  }

  /** The address that a link to an entry has. */
  Value link(long id, String meta) {
    Optional<EntryOutline> entry = index.entry(id);
    if (entry.isEmpty()) {
      return missing(id, meta);
    }
    Map<String, Value> link = new LinkedHashMap<>();
    link.put("id", Value.of(id));
    link.put("url", string(entry.get().url()));
    return new Value.Dict(link);
  }

  /** Returns the URL of an entry; for an attachment, that of its file. */
  private @Nullable String url(EntryOutline entry) {
    if (!entry.type().equals("attachment")) {
      return entry.url();
    }
    return index.media(entry.id()).map(MediaOutline::url).orElse(entry.guid());
  }

  /** A file of which only the address is stored, as ACF 4 could. */
  static Value file(String url) {
    return reference("attachment", null, null, url);
  }

  /** Returns a term. */
  public Value term(@Nullable String taxonomy, long id, String meta) {
    Optional<TermOutline> term = taxonomy == null ? Optional.empty() : index.term(taxonomy, id);
    return term.isEmpty()
        ? missing(id, meta)
        : reference(term.get().key().taxonomy(), id, term.get().key().slug(), null);
  }

  static Value term(Term.Ref term) {
    return reference(term.taxonomy(), term.id(), term.slug(), null);
  }

  /** Returns a user. */
  public Value user(long id, String meta) {
    Optional<AuthorOutline> author = index.author(id);
    return author.isEmpty() ? missing(id, meta) : reference("user", id, author.get().login(), null);
  }

  private Value missing(long id, String meta) {
    problems.add(AcfProblem.ACF_TARGET_MISSING, "fields." + meta, id);
    Map<String, Value> missing = new LinkedHashMap<>();
    missing.put("id", Value.of(id));
    missing.put("missing", Value.TRUE);
    return new Value.Dict(missing);
  }

  private static Value reference(
      String type, @Nullable Long id, @Nullable String slug, @Nullable String url) {
    Map<String, Value> reference = new LinkedHashMap<>();
    reference.put("type", Value.of(type));
    reference.put("id", id == null ? Value.NULL : Value.of(id.longValue()));
    reference.put("slug", string(slug));
    reference.put("url", string(url));
    return new Value.Dict(reference);
  }

  private static Value string(@Nullable String text) {
    return text == null ? Value.NULL : Value.of(text);
  }
}
