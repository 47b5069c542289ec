package dev.pressport.export.site;

import dev.pressport.contentmodel.NameChoices;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.Media;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.html.markdown.Markdown;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.language.Translations;
import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.EventDetails;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import dev.pressport.record.RecordValues;
import dev.pressport.render.Rendering;
import dev.pressport.seo.SeoHeads;
import dev.pressport.text.HtmlEntities;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes pages of items. Safe for many threads. */
final class PageMaker {
  /** The forms of the mark that ends the summary; generators know the plain one. */
  private static final String MARK =
      "(?:<!--\\s{0,9}more(?:\\s[^>]{0,200})?-->|<span id=\"more-\\d{1,19}\"></span>)";

  private static final int SUMMARY_WORDS = 55;

  private static final Pattern MORE =
      Pattern.compile("<p>\\s{0,9}" + MARK + "\\s{0,9}</p>|" + MARK);

  private final SiteMapping mapping;
  private final SiteIndex index;
  private final Rendering rendering;
  private final Media media;
  private final SitePlan plan;
  private final MarkdownDialect dialect;
  private final boolean html;
  private final boolean needsSummary;
  private final boolean hasLists;
  private final Set<String> metas;
  private final TermLabels labels;
  private final SeoFacts seo;
  private final SeoHeads heads;
  private final ListedProducts products;
  private final @Nullable String mainLanguage;
  private final Map<String, Listed> listed = new ConcurrentHashMap<>();

  /**
   * A page of the old site that stands for a list.
   *
   * @param head null when that of the list is printed
   */
  private record Listed(
      @Nullable Seo head, @Nullable String language, Map<String, String> translations) {
    Listed {
      translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }
  }

  PageMaker(ExportRequest request, SitePlan plan, SiteFormat format, BuildOptions options) {
    this.mapping = request.mapping();
    this.index = request.index();
    this.rendering = request.rendering();
    this.media = request.media();
    this.plan = plan;
    this.dialect = format.conventions().dialect();
    this.needsSummary = format.needsSummary();
    this.hasLists = format.conventions().templates() != null;
    this.html = options.html();
    this.mainLanguage = request.permalinks().languagesInFolders().stream().findFirst().orElse(null);
    this.metas = options.metas();
    this.seo = new SeoFacts(request.rendering());
    this.heads = new SeoHeads(request.site(), request.index(), request.permalinks());
    this.products = new ListedProducts(request.site());
    this.labels = TermLabels.of(index, plan.sections(), format.needsLatinNames());
  }

  /** The page of an entry that has one. */
  SitePage entry(Entry entry, EntryOutline outline, Visibility visibility, ItemProblems problems) {
    Text page = rendering.page(entry, problems);
    return new SitePage(
        kind(entry.type()),
        plan.file(outline, visibility),
        plan.path(outline, visibility),
        title(entry),
        visibility != Visibility.PUBLIC,
        Moment.of(entry.date(), entry.dateUtc()),
        Moment.of(entry.modified(), entry.modifiedUtc()),
        plan.aliases(outline, visibility),
        terms(entry),
        names(entry),
        facts(entry, outline, visibility, page, problems),
        body(page, problems));
  }

  private static SitePage.Kind kind(String type) {
    return switch (type) {
      case "page" -> SitePage.Kind.PAGE;
      case "attachment" -> SitePage.Kind.MEDIA;
      default -> SitePage.Kind.ENTRY;
    };
  }

  private static String title(Entry entry) {
    return Titles.of(entry.title(), entry.slug());
  }

  private Value.Dict terms(Entry entry) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (Term.Ref term : entry.terms()) {
      String folder = plan.sections().ofTaxonomy(term.taxonomy());
      if (folder != null) {
        keys.computeIfAbsent(folder, f -> new LinkedHashSet<>()).add(plan.key(term.key()));
      }
    }
    FrontMatter terms = new FrontMatter();
    keys.forEach(terms::texts);
    List<String> authors =
        entry.authors().stream().map(plan::authorKey).filter(Objects::nonNull).toList();
    return terms.texts(Sections.AUTHORS, authors).dict();
  }

  private Value.Dict names(Entry entry) {
    Map<String, Set<String>> byFolder = new LinkedHashMap<>();
    for (Term.Ref term : entry.terms()) {
      String folder = plan.sections().ofTaxonomy(term.taxonomy());
      if (folder != null) {
        byFolder.computeIfAbsent(folder, f -> new LinkedHashSet<>()).add(labels.of(term.key()));
      }
    }
    FrontMatter names = new FrontMatter();
    byFolder.forEach(names::texts);
    List<String> authors =
        entry.authors().stream()
            .filter(author -> plan.authorKey(author) != null)
            .map(this::authorName)
            .toList();
    return names.texts(Sections.AUTHORS, authors).dict();
  }

  private String authorName(String login) {
    String name = index.author(login).map(AuthorOutline::displayName).map(Titles::plain).orElse("");
    return name.isEmpty() ? login : name;
  }

  private Value.Dict facts(
      Entry entry,
      EntryOutline outline,
      Visibility visibility,
      @Nullable Text page,
      ItemProblems problems) {
    boolean showsAddress = plan.showsOldAddress(outline, visibility);
    String path = plan.path(outline, visibility);
    FrontMatter facts = new FrontMatter();
    String excerpt = excerptOf(entry);
    facts.text("excerpt", excerpt);
    boolean listed = hasLists && kind(entry.type()) == SitePage.Kind.ENTRY;
    if (listed && (excerpt == null || excerpt.isEmpty())) {
      facts.text("teaser", Teaser.of(entry, page));
    }
    facts.text("summary", needsSummary ? summary(entry) : null);
    facts.text("status", entry.status().equals("publish") ? null : entry.status());
    facts.flag("protected", entry.isProtected());
    facts.flag("sticky", outline.sticky());
    facts.number("order", entry.menuOrder() == 0 ? null : entry.menuOrder());
    facts.text("parent", parent(entry));
    if (entry.details() instanceof EventDetails event) {
      facts.text("start", local(event.start()));
      facts.text("end", event.withoutEnd() ? null : local(event.end()));
      facts.text("when", rendering.when(entry));
    }
    if (entry.details() instanceof ProductDetails product) {
      products.add(outline.type(), product, facts);
    }
    facts.below("image", image(entry.featuredMediaId()));
    if (entry.type().equals("attachment")) {
      facts.below("file", image(entry.id()).text("type", entry.mimeType()));
    }
    facts.below("seo", seo(entry, showsAddress));
    facts.text("language", entry.language());
    Map<String, String> translations = translations(entry);
    facts.below("translations", texts(translations));
    facts.text("translationKey", translationKey(path, translations));
    Ref self = new Ref.ToEntry(entry.id());
    CustomFields fields = new CustomFields(metas(entry.type()), this::isLeftOut, problems);
    facts.value("fields", rendering.rewritten(fields.of(entry), self));
    if (kind(entry.type()) == SitePage.Kind.ENTRY && !entry.type().equals("post")) {
      facts.value("details", rendering.rewritten(fields.kept("details", details(entry)), self));
    }
    FrontMatter origin = new FrontMatter();
    origin.number("id", entry.id()).text("type", entry.type());
    origin.text("slug", entry.slug()).text("path", showsAddress ? SitePlan.oldPath(entry) : null);
    origin.below("terms", hiddenTerms(entry));
    return facts.below("wordpress", origin).dict();
  }

  /** Returns the metas that the user wants to see, by their new names. */
  private Set<String> metas(String type) {
    NameChoices fields = mapping.fieldsOf(type);
    return fields.renameAny() ? metas.stream().map(fields::of).collect(Collectors.toSet()) : metas;
  }

  /** Files stay: whoever names one in a field shows it. */
  private boolean isLeftOut(long id, @Nullable String type) {
    return index
        .entry(id)
        .filter(other -> type == null || other.type().equals(type))
        .filter(other -> !other.type().equals("attachment") && plan.leftOut(other) != null)
        .isPresent();
  }

  /** The slugs and names of its terms that visitors did not see, by their taxonomy. */
  private FrontMatter hiddenTerms(Entry entry) {
    Map<String, FrontMatter> byTaxonomy = new LinkedHashMap<>();
    for (Term.Ref term : entry.terms()) {
      if (plan.sections().hides(term.taxonomy())) {
        byTaxonomy
            .computeIfAbsent(
                mapping.taxonomies().of(term.taxonomy()), taxonomy -> new FrontMatter())
            .text(term.slug(), term.name().isBlank() ? term.slug() : term.name());
      }
    }
    FrontMatter terms = new FrontMatter();
    byTaxonomy.forEach(terms::below);
    return terms;
  }

  /** Returns the fields that its type adds, as far as the source has them. */
  private static Value details(Entry entry) {
    if (!(RecordValues.of(entry.details()) instanceof Value.Dict dict)) {
      return Value.NULL;
    }
    FrontMatter known = new FrontMatter();
    dict.entries().forEach((key, value) -> known.value(key, withoutNulls(value)));
    return known.dict();
  }

  private static Value withoutNulls(Value value) {
    if (value instanceof Value.Array array) {
      return new Value.Array(array.items().stream().map(PageMaker::withoutNulls).toList());
    }
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    Map<String, Value> known = new LinkedHashMap<>();
    dict.entries()
        .forEach(
            (key, inner) -> {
              if (!(inner instanceof Value.Null)) {
                known.put(key, withoutNulls(inner));
              }
            });
    return new Value.Dict(known);
  }

  private @Nullable String parent(Entry entry) {
    return entry.parentId() == null
        ? null
        : index
            .entry(entry.parentId())
            .filter(parent -> plan.visibility(parent) == Visibility.PUBLIC)
            .map(parent -> plan.path(parent, Visibility.PUBLIC))
            .orElse(null);
  }

  private FrontMatter image(@Nullable Long id) {
    FrontMatter image = new FrontMatter();
    if (id != null && !media.dropsFiles()) {
      index
          .media(id)
          .filter(media -> media.url() != null)
          .ifPresent(
              media ->
                  image
                      .text("src", this.media.addressOf(id).orElse(media.url()))
                      .text("alt", Titles.plain(media.alt()))
                      .text("caption", Titles.plain(media.caption())));
    }
    return image;
  }

  private FrontMatter seo(Entry entry, boolean showsAddress) {
    return seo.of(
        entry.seo(),
        kind(entry.type()),
        entry.url(),
        showsAddress,
        text -> plan.withoutLeftOutParent(text, entry));
  }

  private static FrontMatter texts(Map<String, String> texts) {
    FrontMatter all = new FrontMatter();
    texts.forEach(all::text);
    return all;
  }

  /** Returns what translations have in common: the first of their paths; null without any. */
  private @Nullable String translationKey(String path, Map<String, String> translations) {
    return mainLanguage != null && !translations.isEmpty()
        ? Stream.concat(Stream.of(path), translations.values().stream())
            .min(Comparator.naturalOrder())
            .orElse(null)
        : null;
  }

  private Map<String, String> translations(Entry entry) {
    Map<String, String> translations = new LinkedHashMap<>();
    new TreeMap<>(entry.translations())
        .forEach(
            (language, id) ->
                index
                    .entry(id)
                    .filter(other -> id != entry.id())
                    .filter(this::isShown)
                    .flatMap(other -> plan.pathOf(new Ref.ToEntry(other.id())))
                    .ifPresent(path -> translations.put(language, path)));
    return translations;
  }

  private boolean isShown(EntryOutline entry) {
    return plan.visibility(entry) == Visibility.PUBLIC || plan.listAt(entry.id()) != null;
  }

  private FrontMatter translations(Term term) {
    FrontMatter translations = new FrontMatter();
    new TreeMap<>(term.translations())
        .forEach(
            (language, id) ->
                index
                    .term(term.taxonomy(), id)
                    .filter(other -> !other.key().equals(term.key()))
                    .filter(other -> plan.sections().shows(other.key()))
                    .ifPresent(other -> translations.text(language, plan.path(other.key()))));
    return translations;
  }

  /**
   * Returns the excerpt; where the page has facts above its content, the first words of that if it
   * has none.
   */
  private @Nullable String excerptOf(Entry entry) {
    String excerpt = excerpt(entry.excerpt());
    boolean missing = excerpt == null || excerpt.isEmpty();
    return missing && entry.details() instanceof EventDetails ? summary(entry) : excerpt;
  }

  private static @Nullable String local(EventDetails.@Nullable Moment moment) {
    return moment == null || moment.local() == null
        ? null
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.local());
  }

  private static @Nullable String excerpt(@Nullable Text excerpt) {
    return excerpt == null || !excerpt.inline() ? null : Titles.plain(excerpt.string());
  }

  /** The first words of an entry, as many as WordPress shows (wp_trim_excerpt()). */
  private @Nullable String summary(Entry entry) {
    Text text = rendering.teaser(entry);
    if (text == null || !text.inline()) {
      return null;
    }
    List<String> words = List.of(text.string().strip().split("\\s+", SUMMARY_WORDS + 1));
    return words.size() <= SUMMARY_WORDS
        ? String.join(" ", words)
        : String.join(" ", words.subList(0, SUMMARY_WORDS)) + " \u2026";
  }

  private String body(@Nullable Text page, ItemProblems problems) {
    if (html) {
      return page == null || !page.inline()
          ? ""
          : ended(MORE.matcher(page.string()).replaceFirst("<!--more-->"));
    }
    Text body = rendering.markdown(page, dialect, problems);
    return body == null || !body.inline() ? "" : ended(body.string());
  }

  private static String ended(String body) {
    return body.isEmpty() || body.endsWith("\n") ? body : body + "\n";
  }

  private String text(@Nullable String stored, Ref self) {
    if (stored == null || stored.isBlank()) {
      return "";
    }
    String paragraphs = rendering.rewritten(Wpautop.apply(stored), self);
    return ended(html ? paragraphs : Markdown.of(paragraphs, dialect));
  }

  /** The page of a term that visitors saw. */
  SitePage term(Term term) {
    String folder = String.valueOf(plan.sections().ofTaxonomy(term.taxonomy()));
    String key = plan.key(term.key());
    FrontMatter facts = new FrontMatter().text("taxonomy", folder).text("key", key);
    if (term.parentSlug() != null) {
      Term.Key parent = new Term.Key(term.taxonomy(), term.parentSlug());
      facts.text("parent", index.term(parent).isPresent() ? plan.path(parent) : null);
    }
    FrontMatter origin =
        new FrontMatter().number("id", term.id()).text("taxonomy", term.taxonomy());
    facts.below("wordpress", origin.text("slug", term.slug()));
    facts.below("seo", seo.of(term.seo(), SitePage.Kind.TERM));
    facts.text("language", term.language());
    facts.below("translations", translations(term));
    return list(
            SitePage.Kind.TERM,
            folder + "/" + key,
            plan.path(term.key()),
            Titles.of(HtmlEntities.decode(term.name())),
            new FrontMatter().texts(folder, List.of(labels.of(term.key()))).dict(),
            facts,
            text(term.description(), new Ref.ToTerm(term.key())))
        .withAliases(plan.aliases(term.key()));
  }

  /** The page of a term without a language, with its entries in one of those of the site. */
  SitePage term(Term term, SiteLanguage language) {
    LooseValue texts =
        LooseValue.of(term.meta(), Translations.OTHER_LANGUAGES).get(language.code());
    String name = texts.get("name").filled();
    String description = texts.get("description").filled();
    Term translated = name == null ? term : term.withName(term.slug(), name);
    return inLanguage(
        term(description == null ? translated : translated.withDescription(description)), language);
  }

  /** The page of an author, with their entries in one of the languages of the site. */
  SitePage author(Author author, String path, String key, SiteLanguage language) {
    return inLanguage(author(author, path, key), language);
  }

  private static SitePage inLanguage(SitePage page, SiteLanguage language) {
    Map<String, Value> facts = new LinkedHashMap<>(page.facts().entries());
    facts.remove("seo");
    facts.put("language", Value.of(language.code()));
    return new SitePage(
        page.kind(),
        page.file(),
        "/" + language.code() + page.path(),
        page.title(),
        page.hidden(),
        page.date(),
        page.modified(),
        List.of(),
        page.terms(),
        page.names(),
        new Value.Dict(facts),
        page.body());
  }

  /** The page of an author who has one. */
  SitePage author(Author author, String path, String key) {
    String name = Titles.plain(author.displayName());
    FrontMatter facts = new FrontMatter().text("key", key).link("website", author.website());
    facts.below("seo", seo.of(author.seo(), SitePage.Kind.AUTHOR));
    return list(
        SitePage.Kind.AUTHOR,
        Sections.AUTHORS + "/" + key,
        path,
        name.isEmpty() ? author.login() : name,
        new FrontMatter().texts(Sections.AUTHORS, List.of(authorName(author.login()))).dict(),
        facts,
        text(author.description(), new Ref.ToAuthor(author.login())));
  }

  /** Notes a page that stands for the list at its address. */
  void noteList(Entry entry) {
    String type = plan.listAt(entry.id());
    if (type != null) {
      boolean prints = type.equals("post") || type.equals(heads.listOn(entry.id()));
      listed.put(
          type, new Listed(prints ? entry.seo() : null, entry.language(), translations(entry)));
    }
  }

  /** A page that only lists others. */
  SitePage list(ListPage list, String siteTitle) {
    String section = String.valueOf(plan.sections().ofType(list.type()));
    FrontMatter facts = new FrontMatter().text("section", section);
    facts.flag("events", PostTypes.isEvent(list.type()));
    if (list.year() != null) {
      facts.text("language", mainLanguage);
      facts.number("year", (long) list.year());
      facts.number("month", list.month() == null ? null : (long) list.month());
    }
    return switch (list.kind()) {
      case HOME -> {
        if (list.path().equals("/")) {
          facts.below("seo", seo.of(heads.ofHome(), SitePage.Kind.HOME));
        }
        yield list(SitePage.Kind.HOME, "index", list.path(), siteTitle, facts, "");
      }
      case ARCHIVE -> {
        Listed page = listed.get(list.type());
        Seo head = page == null ? null : page.head();
        facts.below(
            "seo",
            seo.of(head == null ? heads.ofArchive(list.type()) : head, SitePage.Kind.ARCHIVE));
        if (page != null && !page.translations().isEmpty()) {
          facts.text("language", page.language());
          facts.below("translations", texts(page.translations()));
          facts.text("translationKey", translationKey(list.path(), page.translations()));
        }
        yield list(
            SitePage.Kind.ARCHIVE,
            section + "/index",
            list.path(),
            Titles.of(plan.label(list.type())),
            facts,
            "");
      }
      case YEAR -> date(list, SitePage.Kind.YEAR, facts);
      case MONTH -> date(list, SitePage.Kind.MONTH, facts);
    };
  }

  private SitePage date(ListPage list, SitePage.Kind kind, FrontMatter facts) {
    if (list.year() != null) {
      facts.below("seo", seo.of(heads.ofDate(list.year(), list.month()), kind));
    }
    return list(kind, archive(date(list)), list.path(), date(list), facts, "");
  }

  /** The home with the newest posts in one of the languages of the site. */
  SitePage home(SiteMetadata site, SiteLanguage language) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (SiteLanguage other : site.languages()) {
      if (!other.equals(language)) {
        translations.put(other.code(), site.homeOf(other));
      }
    }
    FrontMatter facts = new FrontMatter().text("language", language.code());
    if (language.isMain()) {
      facts.below("seo", seo.of(heads.ofHome(), SitePage.Kind.HOME));
    }
    String title = language.title() == null ? site.title() : language.title();
    return list(
        SitePage.Kind.HOME,
        language.isMain() ? "index" : "home-" + language.code(),
        site.homeOf(language),
        title,
        facts
            .below("translations", texts(translations))
            .text("translationKey", translationKey(site.homeOf(language), translations)),
        "");
  }

  /** The page to search the site. */
  SitePage search(String path, String title) {
    return list(SitePage.Kind.SEARCH, "search", path, title, new FrontMatter(), "");
  }

  /**
   * Returns a page that redirects from an old path; {@code number} distinguishes it from others.
   */
  SitePage redirect(String alias, SitePage to, long number) {
    FrontMatter facts = new FrontMatter().text("to", plan.address().link(to.path()));
    return list(SitePage.Kind.REDIRECT, "redirects/" + number, alias, to.title(), facts, "");
  }

  private static String archive(String date) {
    return Sections.ARCHIVES + "/" + date;
  }

  private static String date(ListPage list) {
    return list.month() == null
        ? String.format(Locale.ROOT, "%04d", list.year())
        : String.format(Locale.ROOT, "%04d-%02d", list.year(), list.month());
  }

  private static SitePage list(
      SitePage.Kind kind, String file, String path, String title, FrontMatter facts, String body) {
    return list(kind, file, path, title, new Value.Dict(Map.of()), facts, body);
  }

  private static SitePage list(
      SitePage.Kind kind,
      String file,
      String path,
      String title,
      Value.Dict names,
      FrontMatter facts,
      String body) {
    Value.Dict none = new Value.Dict(Map.of());
    return new SitePage(
        kind, file, path, title, false, null, null, List.of(), none, names, facts.dict(), body);
  }
}
