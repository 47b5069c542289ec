package dev.pressport.plugin.publishpressauthors;

import dev.pressport.html.Html;
import dev.pressport.model.Author;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.Bylines;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The box with the authors of an entry, which the plugin puts below the content, and its
 * shortcodes. Portraits and e-mail addresses are left out.
 */
final class AuthorBoxes implements ContentFilter, ShortcodeFamily {
  static final String OPTIONS = "multiple_authors_multiple_authors_options";
  static final String APPENDED = "append_to_content";
  static final String TYPES = "post_types";

  @Override
  public Set<String> types() {
    return Set.of(ANY);
  }

  @Override
  public String filter(String html, Body body) {
    LooseValue options = SiteOptions.of(body.site()).value(OPTIONS);
    boolean shown =
        body.isPage()
            && "yes".equals(options.get(APPENDED).string())
            && "on".equals(options.get(TYPES).get(body.entry().type()).string());
    return shown ? html + box(body) : html;
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("publishpress_authors_box", "author_box"),
            true,
            (attributes, content, body) -> box(body)),
        new FamilyShortcode(
            Set.of("publishpress_authors_list"),
            true,
            (attributes, content, body) -> list(attributes.get("layout", ""), body)),
        new FamilyShortcode(
            Set.of("publishpress_authors_data"),
            false,
            (attributes, content, body) ->
                "display_name".equals(attributes.get("field", "display_name"))
                    ? logins(body).stream()
                        .map(login -> name(login, body))
                        .collect(Collectors.joining(Html.stored(attributes.get("separator", ", "))))
                    : null));
  }

  /** All authors of published entries, by their names; some layouts show what they say, too. */
  private static String list(String layout, Body body) {
    boolean brief = layout.equals("authors_recent") || layout.equals("authors_index");
    Map<String, String> authors = new TreeMap<>();
    for (Term.Key key : body.publishedEntries().terms(AuthorTerms.TAXONOMY)) {
      @Nullable Author author =
          body.index().term(key).flatMap(term -> Bylines.author(term, body.index())).orElse(null);
      if (author != null && body.repeat()) {
        String login = author.login();
        String words = brief ? "" : ofTerm(key, login, body).map(body::paragraphs).orElse("");
        authors.put(
            name(login, body).toLowerCase(Locale.ROOT) + "\n" + login,
            body.linkTo(new Ref.ToAuthor(login), name(login, body)) + words);
      }
    }
    return Html.list(authors.values().stream());
  }

  private static List<String> logins(Body body) {
    return body.index()
        .entry(body.subject().id())
        .map(entry -> Bylines.of(entry, body.index()))
        .orElse(List.of());
  }

  private static String name(String login, Body body) {
    return Html.escape(body.index().author(login).map(AuthorOutline::displayName).orElse(login));
  }

  private static String box(Body body) {
    List<String> logins = logins(body);
    StringBuilder html = new StringBuilder();
    for (String login : logins) {
      if (body.repeat()) {
        html.append(author(login, body));
      }
    }
    return html.isEmpty()
        ? ""
        : Html.heading(2, logins.size() == 1 ? "Author" : "Authors") + "<ul>" + html + "</ul>";
  }

  private static String author(String login, Body body) {
    Ref page = new Ref.ToAuthor(login);
    return "<li>"
        + Html.paragraph(body.linkTo(page, name(login, body)))
        + biography(login, body)
        + (body.address(page) == null ? "" : Html.paragraph(body.linkTo(page, "View all posts")))
        + "</li>";
  }

  /** What the term of an author says comes before what the account says. */
  private static String biography(String login, Body body) {
    Optional<String> own =
        body.index().entry(body.subject().id()).map(EntryOutline::terms).orElse(List.of()).stream()
            .filter(term -> term.taxonomy().equals(AuthorTerms.TAXONOMY))
            .flatMap(term -> ofTerm(term, login, body).stream())
            .findFirst();
    return own.map(body::paragraphs).orElseGet(() -> body.biography(login));
  }

  private static Optional<String> ofTerm(Term.Key key, String login, Body body) {
    return body.index()
        .term(key)
        .filter(
            term ->
                Bylines.author(term, body.index())
                    .filter(author -> author.login().equals(login))
                    .isPresent())
        .map(term -> LooseValue.of(term.meta(), "description").filled());
  }
}
