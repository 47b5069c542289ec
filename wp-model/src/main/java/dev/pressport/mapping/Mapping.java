package dev.pressport.mapping;

import dev.pressport.acf.AcfSchema;
import dev.pressport.acf.ItemFields;
import dev.pressport.index.Identity;
import dev.pressport.language.TermLanguages;
import dev.pressport.language.Translations;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Metas;
import dev.pressport.model.NoDetails;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.Bylines;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.SiteValues;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.ProblemKind;
import dev.pressport.row.Cell;
import dev.pressport.row.CommentStatus;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.NestedMetas;
import dev.pressport.row.Row;
import dev.pressport.seo.SeoHeads;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the items of the model out of rows, the same way for every source. Safe for many threads.
 */
public final class Mapping {
  private static final int HEAD = 1 << 16;
  private static final List<NestedMetas> NESTED = Plugins.parts(NestedMetas.class);
  private static final Pattern ID = Pattern.compile("[1-9]\\d*");

  private final SiteIndex index;
  private final Site site;
  private final SiteValues values = new SiteValues();
  private final AcfSchema acf;
  private final SeoHeads seo;
  private @Nullable TermLanguages languages;

  /** A mapping for the site that the index, complete by now, knows. */
  public Mapping(SiteIndex index, Site site) {
    this(index, site, Permalinks.of(site, index, Set.of()));
  }

  /**
   * A mapping for the site that the index, complete by now, knows.
   *
   * @param permalinks the addresses of the site
   */
  public Mapping(SiteIndex index, Site site, Permalinks permalinks) {
    this.index = index;
    this.site = site;
    this.acf = AcfSchema.of(index, site);
    this.seo = new SeoHeads(site, index, permalinks);
  }

  /** The item that a row is. */
  public Item map(Row row, Identity identity, ItemProblems problems) {
    if (identity.renumbered() != null) {
      tellRenumbered(row, identity.renumbered(), identity.id(), problems);
    }
    if (row.item() != null) {
      return withoutPasswords(numbered(row.item(), identity));
    }
    return switch (row.kind()) {
      case AUTHOR -> author(row, problems);
      case TERM -> term(row, problems);
      case ENTRY -> entry(row, identity.id(), problems);
      case COMMENT -> comment(row, identity, problems);
    };
  }

  private Item withoutPasswords(Item item) {
    return item instanceof Entry entry ? entry.withMeta(acf.withoutPasswords(entry.meta())) : item;
  }

  private static Item numbered(Item item, Identity identity) {
    if (item instanceof Entry entry) {
      return entry.id() == identity.id() ? entry : entry.withId(identity.id());
    }
    if (item instanceof Comment comment) {
      return comment.withIds(identity.id(), identity.entryId());
    }
    return item;
  }

  private static void tellRenumbered(Row row, ProblemKind why, long id, ItemProblems problems) {
    Long given = row.number(row.kind() == Row.Kind.COMMENT ? "comment_ID" : "ID");
    problems.add(why, "id", id, given == null ? "" : given);
  }

  private Author author(Row row, ItemProblems problems) {
    Metas metas = metas(row, problems);
    ItemFields fields = acf.read(metas, problems);
    Author author =
        new Author(
            row.number("ID"),
            row.string("user_login"),
            nicename(row),
            optional(row, "display_name"),
            optional(row, "first_name"),
            optional(row, "last_name"),
            row.scalar("link"),
            optional(row, "user_url"),
            optional(row, "description"),
            roles(row),
            metas.without(fields.passwords()),
            fields.values(),
            fields.about(),
            row.scalar("user_email"),
            new Dates(row, problems).utc("user_registered"),
            null,
            false);
    return addressed(author.withSeo(seo.of(row, author, problems)));
  }

  private static @Nullable String nicename(Row row) {
    String nicename = optional(row, "user_nicename");
    return nicename == null ? null : Slug.decode(nicename);
  }

  /** Returns an item with the permalink of its page, where it lacks it. */
  public Item addressed(Item item) {
    if (item instanceof Author author) {
      return addressed(author);
    }
    return item instanceof Term term ? addressed(term) : item;
  }

  private Author addressed(Author author) {
    return author.url() == null
        ? author.withUrl(seo.permalinks().urlOf(new Ref.ToAuthor(author.login())).orElse(null))
        : author;
  }

  private Term addressed(Term term) {
    return term.url() == null
        ? term.withUrl(seo.permalinks().urlOf(new Ref.ToTerm(term.key())).orElse(null))
        : term;
  }

  private static List<String> roles(Row row) {
    String roles = row.scalar("roles");
    return roles == null ? List.of() : List.of(roles.split(","));
  }

  private Term term(Row row, ItemProblems problems) {
    String parent = row.scalar("parent");
    String slug = Slug.decode(row.string("slug"));
    String name = optional(row, "name");
    Metas metas = metas(row, problems);
    ItemFields fields = acf.read(metas, problems);
    Long id = row.number("term_id");
    Translations translations = languages().of(id).or(row);
    Term term =
        new Term(
            id,
            row.string("taxonomy"),
            slug,
            name == null ? slug : HtmlEntities.decode(name),
            optional(row, "description"),
            parent == null ? null : Slug.decode(parent),
            row.scalar("link"),
            translations.language(),
            translations.ids(),
            metas.without(fields.passwords()),
            fields.values(),
            fields.about(),
            null,
            false);
    return addressed(term.withSeo(seo.of(row, term, problems)));
  }

  /** The languages of terms, from an index that may be complete only after the constructor. */
  private synchronized TermLanguages languages() {
    TermLanguages known = languages == null ? TermLanguages.of(index) : languages;
    languages = known;
    return known;
  }

  private Comment comment(Row row, Identity identity, ItemProblems problems) {
    Text content = row.text("comment_content");
    String type = row.scalar("comment_type");
    Dates dates = new Dates(row, problems);
    Metas metas = metas(row, problems);
    ItemFields fields = acf.read(metas, problems);
    return new Comment(
        identity.id(),
        identity.entryId(),
        positive(row, "comment_parent"),
        new Comment.Commenter(
            row.string("comment_author"),
            row.scalar("comment_author_url"),
            positive(row, "user_id"),
            row.scalar("comment_author_email"),
            row.scalar("comment_author_IP"),
            row.scalar("comment_agent")),
        dates.local("comment_date"),
        dates.utc("comment_date_gmt"),
        content == null ? Text.of("") : content,
        type == null ? "comment" : type,
        CommentStatus.of(row),
        row.number("comment_karma"),
        metas.without(fields.passwords()),
        fields.values(),
        fields.about());
  }

  private Entry entry(Row row, long id, ItemProblems problems) {
    Entry plain = common(row, id, problems);
    Entry seen = plain.withSeo(seo.of(row, plain, problems));
    Entry entry = answered(withFields(seen, row, problems), row, problems);
    return PostTypes.find(entry.type())
        .map(type -> type.details(new DetailsRequest(entry, row, index, site, values, problems)))
        .map(entry::withDetails)
        .orElse(entry);
  }

  /** Returns the entry with the values of its fields, those in a plugin's loops among them. */
  private Entry withFields(Entry entry, Row row, ItemProblems problems) {
    Metas named = entry.meta();
    for (NestedMetas plugin : NESTED) {
      named = plugin.named(row, named, index);
    }
    if (named.equals(entry.meta())) {
      return acf.read(entry, problems);
    }
    Entry read = acf.read(entry.withMeta(named), problems);
    Set<String> withheld = new HashSet<>(named.values().keySet());
    withheld.removeAll(read.meta().values().keySet());
    return read.withMeta(entry.meta().without(withheld));
  }

  /** Returns the entry with the ACF values of the API, where it has no metas. */
  private Entry answered(Entry entry, Row row, ItemProblems problems) {
    List<Map<String, Cell>> answers = row.attached("acf");
    if (answers.isEmpty() || !entry.fields().isEmpty()) {
      return entry;
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    answers
        .get(0)
        .forEach(
            (name, cell) -> {
              if (cell instanceof Cell.Decoded decoded) {
                fields.put(name, decoded.value());
              }
            });
    return acf.readAnswer(entry, fields, problems);
  }

  private Entry common(Row row, long id, ItemProblems problems) {
    String type = row.string("post_type");
    List<Term.Ref> terms = terms(row);
    Metas metas = metas(row, problems);
    Translations translations = Translations.of(terms, metas, index).or(row);
    Dates dates = new Dates(row, problems);
    String author = row.scalar("post_author");
    String password = row.string("post_password");
    return new Entry(
        id,
        type,
        row.string("post_status"),
        Slug.decode(row.string("post_name")),
        row.string("post_title"),
        row.scalar("link"),
        optional(row, "guid"),
        author,
        Bylines.of(author, terms.stream().map(Term.Ref::key).toList(), index),
        positive(row, "post_parent"),
        number(row, "menu_order"),
        dates.local("post_date"),
        dates.local("post_modified"),
        dates.utc("post_date_gmt"),
        dates.utc("post_modified_gmt"),
        row.scalar("post_mime_type"),
        row.text("post_content_filtered"),
        optional(row, "to_ping"),
        optional(row, "pinged"),
        row.scalar("comment_status"),
        row.scalar("ping_status"),
        !password.isEmpty() || "1".equals(row.scalar("protected")),
        password.isEmpty() ? null : password,
        row.text("post_excerpt"),
        content(type, row),
        terms,
        featuredMedia(metas),
        translations.language(),
        translations.ids(),
        metas,
        Map.of(),
        Map.of(),
        null,
        NoDetails.INSTANCE);
  }

  private static Content content(String type, Row row) {
    Text raw = row.text("post_content");
    Text rendered = row.text("rendered");
    if (raw == null && rendered != null) {
      Content.Format format = rendered.isEmpty() ? Content.Format.EMPTY : Content.Format.HTML;
      return new Content(format, Content.Origin.RENDERED, null, rendered);
    }
    Content.Format format = Content.Format.EMPTY;
    if (raw != null && !raw.isEmpty()) {
      String start = raw.inline() ? raw.string() : head(raw);
      Optional<PostType> known = PostTypes.find(type);
      format = known.isPresent() ? known.get().format(start) : PostType.textFormat(start);
    }
    return new Content(format, Content.Origin.STORED, raw, rendered);
  }

  private static String head(Text text) {
    try (Reader reader = text.reader()) {
      char[] chars = new char[HEAD];
      int n = reader.read(chars);
      return new String(chars, 0, Math.max(n, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Term.Ref> terms(Row row) {
    Map<Term.Key, Term.Ref> refs = new LinkedHashMap<>();
    for (Row.TermName name : row.terms()) {
      Term.Key key = new Term.Key(name.taxonomy(), Slug.decode(name.slug()));
      Long id = index.term(key).map(SiteIndex.TermOutline::id).orElse(null);
      String decoded = HtmlEntities.decode(name.name());
      refs.putIfAbsent(key, new Term.Ref(id, key.taxonomy(), key.slug(), decoded));
    }
    return List.copyOf(refs.values());
  }

  /** {@code _thumbnail_id}; some plugins write -1 or nothing for none. */
  private static @Nullable Long featuredMedia(Metas metas) {
    Value value = metas.first("_thumbnail_id").orElse(Value.NULL);
    if (value instanceof Value.Int number && number.value() != 0) {
      return number.value();
    }
    if (value instanceof Text text && text.inline() && text.length() < 19) {
      String digits = text.string().strip();
      return ID.matcher(digits).matches() ? Long.valueOf(digits) : null;
    }
    return null;
  }

  private static Metas metas(Row row, ItemProblems problems) {
    return MetaDecoding.decode(row.metas(), problems);
  }

  private static @Nullable String optional(Row row, String column) {
    return row.text(column) == null ? null : row.string(column);
  }

  private static @Nullable Long positive(Row row, String column) {
    Long number = row.number(column);
    return number == null || number == 0 ? null : number;
  }

  private static long number(Row row, String column) {
    Long number = row.number(column);
    return number == null ? 0 : number;
  }
}
