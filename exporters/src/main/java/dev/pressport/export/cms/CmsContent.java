package dev.pressport.export.cms;

import dev.pressport.acf.AcfSchema;
import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.richtext.RichText;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.export.richtext.RichTextDialect.References;
import dev.pressport.export.richtext.RichTextReader;
import dev.pressport.export.site.Moment;
import dev.pressport.export.site.SitePlan;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.HtmlEntities;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the imported items: texts with the new addresses, and references to items that are
 * imported, too. Safe for many threads.
 */
public final class CmsContent {
  private final ExportRequest request;
  private final CmsPlan plan;
  private final CmsFields fields;

  CmsContent(ExportRequest request, CmsPlan plan) {
    this.request = request;
    this.plan = plan;
    this.fields = new CmsFields(request, plan);
  }

  private SiteIndex index() {
    return request.index();
  }

  /**
   * Returns the index's knowledge of an imported entry.
   *
   * @throws IllegalArgumentException when the index does not have it
   */
  public EntryOutline outline(Entry entry) {
    return index()
        .entry(entry.id())
        .orElseThrow(() -> new IllegalArgumentException("not in the index: " + entry.id()));
  }

  /** Returns the title as plain words, never empty. */
  public String title(Entry entry) {
    return Titles.of(entry.title(), entry.slug());
  }

  /** Returns the slug, unique among the entries of its type. */
  public String slug(Entry entry) {
    return plan.slug(outline(entry));
  }

  /** Returns the path of its page on the new site; empty for a draft. */
  public Optional<String> path(Entry entry) {
    return plan.urlOf(new Ref.ToEntry(entry.id()));
  }

  /**
   * Returns an entry without what tells of others that are left out: an address below that of such
   * an entry, or its title in the data of an SEO plugin.
   */
  Entry withoutPrivate(Entry entry) {
    EntryOutline outline = outline(entry);
    Visibility visibility = plan.isDraft(outline) ? Visibility.HIDDEN : Visibility.PUBLIC;
    boolean shown = plan.site().showsOldAddress(outline, visibility);
    Seo seo = entry.seo();
    return entry
        .withUrl(shown ? entry.url() : null)
        .withSeo(
            seo == null
                ? null
                : new Seo(
                    plan.site().withoutLeftOutParent(seo.title(), entry),
                    plan.site().withoutLeftOutParent(seo.description(), entry),
                    shown ? canonical(seo.canonical(), entry) : null,
                    seo.noindex(),
                    seo.image() == null ? null : request.rendering().file(seo.image()),
                    seo.source()));
  }

  /** Returns the new canonical address; null for one that is the entry's own. */
  private @Nullable String canonical(@Nullable String stored, Entry entry) {
    return stored == null || stored.equals(entry.url()) ? null : request.rendering().link(stored);
  }

  /**
   * Returns its path on the old site from the host on, with the query; empty when the address is
   * not known, or not to be shown.
   */
  public Optional<String> oldPath(Entry entry) {
    return entry.url() == null ? Optional.empty() : Optional.of(SitePlan.oldPath(entry));
  }

  /** Returns whether it is imported as a draft. */
  public boolean isDraft(Entry entry) {
    return plan.isDraft(outline(entry));
  }

  /** Returns the excerpt that its author wrote, as plain words; empty for none. */
  public Optional<String> excerpt(Entry entry) {
    Text excerpt = entry.excerpt();
    return excerpt == null || !excerpt.inline()
        ? Optional.empty()
        : Optional.of(Titles.plain(excerpt.string())).filter(words -> !words.isEmpty());
  }

  /** Returns when it was published, or is to be, as in RFC 3339; empty when that is not known. */
  public Optional<String> date(Entry entry) {
    return Optional.ofNullable(Moment.of(entry.date(), entry.dateUtc()));
  }

  /** Returns when it was changed last, as in RFC 3339; empty when that is not known. */
  public Optional<String> modified(Entry entry) {
    return Optional.ofNullable(Moment.of(entry.modified(), entry.modifiedUtc()));
  }

  /**
   * Returns its page below the title as HTML with the new addresses: the body, with what the plugin
   * of its type shows around it; empty for none.
   */
  public String html(Entry entry, ItemProblems problems) {
    Text html = request.rendering().page(entry, problems);
    return html == null || !html.inline() ? "" : html.string();
  }

  /** Returns HTML in a dialect of formatted text, and tells what the dialect cannot say. */
  public Value richText(
      String html, RichTextDialect dialect, References references, ItemProblems problems) {
    return richText(RichTextReader.of(html), dialect, references, problems);
  }

  /** Returns a text in a dialect, and tells what the dialect cannot say. */
  public Value richText(
      RichText text, RichTextDialect dialect, References references, ItemProblems problems) {
    Map<String, Long> losses = new TreeMap<>();
    Value written = dialect.write(text, references, what -> losses.merge(what, 1L, Long::sum));
    losses.forEach((what, times) -> problems.counted(CmsProblem.RICH_TEXT_LOSS, what, times, what));
    return written;
  }

  /** Returns the login of its first author; empty for none, and for one that is not imported. */
  public Optional<String> author(Entry entry) {
    return authors(entry).stream().findFirst();
  }

  /** Returns the logins of its authors in their order, without those that are not imported. */
  public List<String> authors(Entry entry) {
    return entry.authors().stream().filter(plan::takesAuthor).toList();
  }

  /** Returns the imported entry of the same type above it; empty for none. */
  public OptionalLong parent(Entry entry) {
    Long parent = entry.parentId();
    if (parent == null || parent == entry.id()) {
      return OptionalLong.empty();
    }
    boolean taken =
        index()
            .entry(parent)
            .filter(of -> of.type().equals(entry.type()))
            .filter(plan::takes)
            .isPresent();
    return taken ? OptionalLong.of(parent) : OptionalLong.empty();
  }

  /** Returns the attachment that is its featured image; empty for none that is imported. */
  public OptionalLong image(Entry entry) {
    Long image = entry.featuredMediaId();
    return image != null && plan.takes(image) ? OptionalLong.of(image) : OptionalLong.empty();
  }

  /** Returns its imported terms by their taxonomy, in their order, each once. */
  public Map<String, List<Term.Key>> terms(Entry entry) {
    Map<String, List<Term.Key>> terms = new LinkedHashMap<>();
    for (Term.Ref term : entry.terms()) {
      if (plan.takes(term.key())) {
        List<Term.Key> known = terms.getOrDefault(term.taxonomy(), List.of());
        if (!known.contains(term.key())) {
          terms.put(term.taxonomy(), Stream.concat(known.stream(), Stream.of(term.key())).toList());
        }
      }
    }
    return terms;
  }

  /** Returns the imported translations by language, without the entry itself. */
  public Map<String, Long> translations(Entry entry) {
    Map<String, Long> translations = new TreeMap<>(entry.translations());
    translations.values().removeIf(id -> id == entry.id() || !plan.takes(id));
    return translations;
  }

  /** Returns whether it stands before all others. */
  public boolean isSticky(Entry entry) {
    return outline(entry).sticky();
  }

  /**
   * Returns its custom fields that have a value, as the content model describes them: of the kind
   * of the field, with the new addresses, without references to what is not imported.
   */
  public Map<ContentField, Value> fields(Entry entry, ContentType type, ItemProblems problems) {
    return fields.of(entry, type, problems);
  }

  /** Returns the custom fields of a term, an author or the site, as those of an entry. */
  public Map<ContentField, Value> fields(
      List<ContentField> described, Map<String, Value> stored, Ref self, ItemProblems problems) {
    return fields.of(described, stored, self, problems);
  }

  /** Returns the custom fields of the site: those of ACF's options page. */
  public Map<ContentField, Value> siteFields(ItemProblems problems) {
    return fields.of(
        plan.model().siteFields(),
        AcfSchema.of(index()).read(request.site().fields(), problems).values(),
        new Ref.ToHome(),
        problems);
  }

  /** Returns the name of an author as plain words: the login where there is no other. */
  public String name(Author author) {
    String name = Titles.plain(author.displayName());
    return name.isEmpty() ? author.login() : name;
  }

  /** Returns the name of a term as plain words, never empty. */
  public String name(Term term) {
    return Titles.of(HtmlEntities.decode(term.name()), term.slug());
  }

  /** Returns the imported term above it; empty for none. */
  public Optional<Term.Key> parent(Term term) {
    return Optional.ofNullable(term.parentSlug())
        .map(slug -> new Term.Key(term.taxonomy(), slug))
        .filter(parent -> !parent.equals(term.key()))
        .filter(plan::takes)
        .filter(parent -> index().term(parent).isPresent());
  }

  /** Returns the login of a comment's author; empty for a visitor, and when it is not imported. */
  public Optional<String> author(Comment comment) {
    return Optional.ofNullable(comment.author().userId())
        .flatMap(index()::author)
        .map(AuthorOutline::login)
        .filter(plan::takesAuthor);
  }

  /** Returns the imported comment on the same entry that it answers; empty for none. */
  public OptionalLong parent(Comment comment) {
    Long parent = comment.parentId();
    if (parent == null || parent == comment.id()) {
      return OptionalLong.empty();
    }
    return index()
        .comment(parent)
        .filter(of -> of.entryId() == comment.entryId())
        .filter(plan::takes)
        .map(of -> OptionalLong.of(parent))
        .orElseGet(OptionalLong::empty);
  }

  /** Returns the description of an author as HTML in paragraphs, with the new addresses. */
  public String html(Author author) {
    return paragraphs(author.description(), new Ref.ToAuthor(author.login()));
  }

  /** Returns the text of a comment as HTML in paragraphs, with the new addresses. */
  public String html(Comment comment) {
    return paragraphs(comment.content().string(), new Ref.ToEntry(comment.entryId()));
  }

  /** Returns the description of a term as HTML in paragraphs, with the new addresses. */
  public String html(Term term) {
    return paragraphs(term.description(), new Ref.ToTerm(term.key()));
  }

  private String paragraphs(@Nullable String stored, Ref from) {
    return stored == null || stored.isBlank()
        ? ""
        : request.rendering().rewritten(Wpautop.apply(stored), from);
  }

  /** Returns the address of a file of the library: that of its copy, else the old one. */
  public Optional<String> fileAddress(long attachment) {
    return request
        .media()
        .addressOf(attachment)
        .or(() -> index().media(attachment).map(MediaOutline::url));
  }

  /**
   * Returns the attachment at an address of a body that this thread got while it prepares the same
   * item; empty for what is no imported file.
   */
  public OptionalLong fileAt(String address) {
    OptionalLong attachment = request.media().attachmentAt(address);
    return attachment.isPresent() && plan.takes(attachment.getAsLong())
        ? attachment
        : OptionalLong.empty();
  }

  /**
   * Returns an id for an item that is the same in each export of the same site, and in no other: a
   * UUID of version 3, made of the address of the old home and what the item is there.
   */
  public UUID uuid(Ref ref) {
    return uuid(ref.toString());
  }

  /** Returns such an id for what is no item, by a name that nothing else has. */
  public UUID uuid(String name) {
    return uuid(String.valueOf(request.site().home()), name);
  }

  /** Returns the id of what has a name on the site with an address. */
  public static UUID uuid(String home, String name) {
    return UUID.nameUUIDFromBytes((home + "#" + name).getBytes(StandardCharsets.UTF_8));
  }
}
