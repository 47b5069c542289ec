package dev.pressport.plugin.ai1ec;

import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Selection;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as a list of events, which their own pages date: the shortcode, and the page that
 * the settings name (app/view/calendar/shortcode.php and page.php).
 */
final class Calendar implements ShortcodeFamily, ContentFilter {
  static final String SETTINGS = "ai1ec_settings";
  static final String PAGE = "calendar_page_id";

  /** The class of the element around the list. */
  private static final String LIST = "ai1ec-events";

  private static final int MOST = 100;
  private static final int WORDS = 25;
  private static final String CATEGORIES = "events_categories";
  private static final String TAGS = "events_tags";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("ai1ec"), true, (attributes, content, body) -> list(attributes, body)));
  }

  @Override
  public Set<String> types() {
    return Set.of("page");
  }

  @Override
  public String filter(String html, Body body) {
    Long page = SiteOptions.of(body.site()).value(SETTINGS).get(PAGE).get("value").id();
    boolean calendar = page != null && page == body.entry().id() && !html.contains(LIST);
    return calendar ? html + list(ShortcodeAttributes.parse(""), body) : html;
  }

  private static String list(ShortcodeAttributes attributes, Body body) {
    List<Set<Term.Key>> terms = new ArrayList<>();
    addTerms(terms, CATEGORIES, attributes.get("cat_name"), attributes.get("cat_id"), body);
    addTerms(terms, TAGS, attributes.get("tag_name"), attributes.get("tag_id"), body);
    Set<Long> ids = new HashSet<>();
    words(attributes.get("post_id"))
        .flatMap(word -> Stream.ofNullable(IdText.parse(word)))
        .forEach(ids::add);
    Long limit = IdText.parse(attributes.get("events_limit", ""));
    Selection selection =
        new Selection(
            Ai1ecEvent.NAME,
            limit == null ? MOST : (int) Math.min(limit, MOST),
            0,
            "date",
            false,
            terms,
            Set.of(),
            entry -> ids.isEmpty() || ids.contains(entry.id()));
    List<CurrentEntry> events = selection.from(body);
    return events.isEmpty()
        ? ""
        : EntryCard.list(
            LIST,
            events,
            body,
            card -> {
              card.title(3).excerpt(WORDS);
              card.line(card.terms(Set.of(CATEGORIES), ", "));
            });
  }

  private static Stream<String> words(@Nullable String list) {
    return list == null
        ? Stream.of()
        : Stream.of(list.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty());
  }

  /** Adds the terms with these names, slugs or numbers; unknown ones leave nothing to list. */
  private static void addTerms(
      List<Set<Term.Key>> terms,
      String taxonomy,
      @Nullable String names,
      @Nullable String ids,
      Body body) {
    List<String> named = Stream.concat(words(names), words(ids)).toList();
    if (named.isEmpty()) {
      return;
    }
    Set<Term.Key> found = new HashSet<>();
    for (Term.Key key : body.terms(taxonomy)) {
      TermOutline term = body.index().term(key).orElse(null);
      if (term != null
          && (named.contains(term.name())
              || named.contains(key.slug())
              || named.contains(String.valueOf(term.id())))) {
        found.add(key);
      }
    }
    terms.add(found);
  }
}
