package dev.pressport.export.migrate;

import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.privacy.Disclosure;
import dev.pressport.privacy.PersonalComments;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.privacy.Subject;
import dev.pressport.privacy.ValueScreen;
import dev.pressport.privacy.Withheld;
import dev.pressport.row.PluginTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The personal data and secrets left out of items and settings. By default: the ways to reach
 * people, their network addresses, and entries about them. Always: secrets that grant access. The
 * bodies of entries are never changed, but for those of forms, which are settings.
 */
final class Privacy {
  private static final Set<String> COMMENT_TYPES =
      Plugins.parts(PersonalComments.class).stream()
          .map(PersonalComments::type)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PERSONAL_TABLES =
      Plugins.parts(PluginTable.class).stream()
          .filter(PluginTable::personal)
          .map(PluginTable::name)
          .collect(Collectors.toUnmodifiableSet());

  private final ValueScreen screen;
  private final boolean personalWanted;

  Privacy(Disclosure disclosure) {
    this.screen = new ValueScreen(disclosure);
    this.personalWanted = disclosure.personalData();
  }

  /** Returns whether entries of a type are withheld as a whole. */
  boolean withholds(String type) {
    return !personalWanted && PostTypes.is(type, Trait.PERSONAL);
  }

  /** Returns whether comments of a type are withheld, whatever they belong to. */
  boolean withholdsComments(String type) {
    return !personalWanted && COMMENT_TYPES.contains(type);
  }

  /** Returns whether personal data is included. */
  boolean includesPersonalData() {
    return personalWanted;
  }

  /** An item without what is withheld, and the names of that. */
  record Result(Item item, Set<String> withheld, Set<String> secrets) {}

  /** The names of what is withheld, in alphabetical order. */
  private static final class Names implements Withheld {
    private final Set<String> ofPeople = new TreeSet<>();
    private final Set<String> secrets = new TreeSet<>();

    @Override
    public void personal(String name) {
      ofPeople.add(name);
    }

    @Override
    public void secret(String name) {
      secrets.add(name);
    }
  }

  Result apply(Item item) {
    Names names = new Names();
    Item kept = kept(item, names);
    boolean same = names.ofPeople.isEmpty() && names.secrets.isEmpty();
    return new Result(same ? item : kept, names.ofPeople, names.secrets);
  }

  private Item kept(Item item, Names names) {
    if (item instanceof Entry entry) {
      return entry(entry, names);
    }
    if (item instanceof Comment comment) {
      return comment(comment, names);
    }
    return item instanceof Author author ? author(author, names) : term((Term) item, names);
  }

  /** The site without what is withheld in its settings, widgets and fields. */
  Site apply(Site site, Withheld withheld) {
    Map<String, Value> options = values(Subject.CONTENT, "options", site.options(), withheld);
    SiteFields fields =
        new SiteFields(
            metas(Subject.CONTENT, site.fields().metas(), withheld),
            values(Subject.CONTENT, "fields", site.fields().values(), withheld),
            about(site.fields().about(), withheld));
    return new Site(
        site.title(),
        site.tagline(),
        site.home(),
        site.siteurl(),
        site.language(),
        site.generator(),
        options,
        site.links(),
        fields,
        tables(site.tables(), withheld));
  }

  private Map<String, List<Map<String, Value>>> tables(
      Map<String, List<Map<String, Value>>> tables, Withheld withheld) {
    Map<String, List<Map<String, Value>>> kept = new LinkedHashMap<>();
    tables.forEach(
        (name, rows) -> {
          if (PERSONAL_TABLES.contains(name) && !personalWanted) {
            withheld.personal("tables." + name);
          } else {
            kept.put(
                name,
                rows.stream().map(row -> values(Subject.CONTENT, name, row, withheld)).toList());
          }
        });
    return kept;
  }

  private Term term(Term term, Names names) {
    Subject subject =
        Taxonomies.of(term.taxonomy()).is(Taxonomy.Trait.PEOPLE) ? Subject.PERSON : Subject.CONTENT;
    return new Term(
        term.id(),
        term.taxonomy(),
        term.slug(),
        term.name(),
        term.description(),
        term.parentSlug(),
        term.url(),
        term.language(),
        term.translations(),
        metas(subject, term.meta(), names),
        values(subject, "fields", term.fields(), names),
        about(term.fieldsMeta(), names),
        term.seo(),
        term.inferred());
  }

  private Entry entry(Entry entry, Names names) {
    Set<Trait> traits = PostTypes.traits(entry.type());
    Subject subject = PostTypes.subject(entry.type());
    String password = entry.password();
    boolean hash = traits.contains(Trait.PERSONAL);
    if (password != null && (hash || !personalWanted)) {
      names.personal("password");
      password = null;
    }
    boolean form = !personalWanted && (traits.contains(Trait.FORM) || isSettings(entry, traits));
    Metas metas = metas(subject, entry.meta(), names);
    Entry kept =
        entry.withPersonal(
            form ? withoutAddresses(metas, names) : metas,
            values(subject, "fields", entry.fields(), names),
            about(entry.fieldsMeta(), names),
            password);
    if (form) {
      kept = kept.withContent(form(entry, names));
    }
    return personalWanted
        ? kept
        : kept.withDetails(
            kept.details().withoutPersonalData(key -> names.personal("details." + key)));
  }

  /** Returns whether an older version of an entry is the settings of a form. */
  private static boolean isSettings(Entry entry, Set<Trait> traits) {
    Text raw = entry.content().raw();
    return traits.contains(Trait.VERSION)
        && raw != null
        && raw.inline()
        && raw.string().stripLeading().startsWith("{");
  }

  /** The metas of a form without those lines of their texts that hold an address. */
  private static Metas withoutAddresses(Metas metas, Names names) {
    Map<String, List<Value>> kept = new LinkedHashMap<>();
    Map<String, Map<Integer, String>> stored = new LinkedHashMap<>(metas.stored());
    Map<String, Map<Integer, String>> raw = new LinkedHashMap<>(metas.raw());
    metas
        .values()
        .forEach(
            (key, values) -> {
              List<Value> left = values.stream().map(Privacy::withoutAddresses).toList();
              if (!left.equals(values)) {
                names.personal("meta." + key);
                stored.remove(key);
                raw.remove(key);
              }
              kept.put(key, left);
            });
    return new Metas(kept, raw, stored, metas.published());
  }

  private static Value withoutAddresses(Value value) {
    return value instanceof Text text && text.inline() && PersonalValues.holdsEmail(text.string())
        ? Text.of(withoutAddresses(text.string()))
        : value;
  }

  private static String withoutAddresses(String text) {
    return text.lines()
        .filter(line -> !PersonalValues.holdsEmail(line))
        .collect(Collectors.joining("\n"));
  }

  /** The body of a form without the addresses in its settings. */
  private Content form(Entry entry, Names names) {
    Content content = entry.content();
    Text raw = content.raw();
    if (raw == null || !raw.inline() || !PersonalValues.holdsEmail(raw.string())) {
      return content;
    }
    String name = "content of " + entry.type();
    Value screened = screen.screen(Subject.CONTENT, name, "settings", raw, names);
    String text = screened instanceof Text left && left.inline() ? left.string() : "";
    if (text.equals(raw.string())) {
      names.personal(name);
      boolean blocks = content.format() == Content.Format.BLOCKS;
      text = withoutAddresses(blocks ? PersonalValues.withoutEmails(text) : text);
    }
    return new Content(content.format(), content.origin(), Text.of(text), content.rendered());
  }

  private Comment comment(Comment comment, Names names) {
    Comment.Commenter who = comment.author();
    if (!personalWanted) {
      add(names, "comment.email", who.email());
      add(names, "comment.ip", who.ip());
      add(names, "comment.userAgent", who.userAgent());
      String name = who.name();
      if (PersonalValues.holdsEmail(name)) {
        names.personal("comment.name");
        name = "";
      }
      String website = name("comment.website", who.website(), names);
      who = new Comment.Commenter(name, website, who.userId(), null, null, null);
    }
    return new Comment(
        comment.id(),
        comment.entryId(),
        comment.parentId(),
        who,
        comment.date(),
        comment.dateUtc(),
        comment.content(),
        comment.type(),
        comment.status(),
        comment.karma(),
        metas(Subject.PERSON, comment.meta(), names),
        values(Subject.PERSON, "fields", comment.fields(), names),
        about(comment.fieldsMeta(), names));
  }

  private Author author(Author author, Names names) {
    if (!personalWanted) {
      add(names, "author.email", author.email());
      if (author.registeredUtc() != null) {
        names.personal("author.registeredUtc");
      }
    }
    return new Author(
        author.id(),
        author.login(),
        author.slug(),
        author.displayName(),
        name("author.firstName", author.firstName(), names),
        name("author.lastName", author.lastName(), names),
        author.url(),
        name("author.website", author.website(), names),
        author.description(),
        author.roles(),
        metas(Subject.PERSON, author.meta(), names),
        values(Subject.PERSON, "fields", author.fields(), names),
        about(author.fieldsMeta(), names),
        personalWanted ? author.email() : null,
        personalWanted ? author.registeredUtc() : null,
        author.seo(),
        author.inferred());
  }

  private @Nullable String name(String name, @Nullable String value, Names names) {
    if (personalWanted || value == null || !PersonalValues.holdsEmail(value)) {
      return value;
    }
    names.personal(name);
    return null;
  }

  private static void add(Names names, String name, @Nullable String value) {
    if (value != null) {
      names.personal(name);
    }
  }

  private Metas metas(Subject subject, Metas metas, Withheld withheld) {
    Map<String, List<Value>> kept = new LinkedHashMap<>();
    Map<String, Map<Integer, String>> raw = new LinkedHashMap<>(metas.raw());
    Map<String, Map<Integer, String>> stored = new LinkedHashMap<>(metas.stored());
    boolean changed = false;
    for (Map.Entry<String, List<Value>> meta : metas.values().entrySet()) {
      String key = meta.getKey();
      Optional<List<Value>> left = list(subject, key, meta.getValue(), withheld);
      changed |= left.isPresent();
      if (left.isPresent()) {
        raw.remove(key);
        stored.remove(key);
      }
      List<Value> values = left.orElse(meta.getValue());
      if (!values.isEmpty()) {
        kept.put(key, values);
      }
    }
    return changed ? new Metas(kept, raw, stored, metas.published()) : metas;
  }

  /** Returns what is left of the values of a meta; empty when all of it is. */
  private Optional<List<Value>> list(
      Subject subject, String key, List<Value> values, Withheld withheld) {
    List<Value> kept = new ArrayList<>();
    boolean changed = false;
    for (Value value : values) {
      Value left = screen.screen(subject, "meta", key, value, withheld);
      changed |= left != value;
      if (left != null) {
        kept.add(left);
      }
    }
    return changed ? Optional.of(kept) : Optional.empty();
  }

  private Map<String, Value> values(
      Subject subject, String group, Map<String, Value> all, Withheld withheld) {
    Map<String, Value> kept = new LinkedHashMap<>();
    all.forEach(
        (key, value) -> {
          Value left = screen.screen(subject, group, key, value, withheld);
          if (left != null) {
            kept.put(key, left);
          }
        });
    return kept;
  }

  /** The facts about fields; among them are the stored values of those that belong to nothing. */
  private Map<String, Value> about(Map<String, Value> about, Withheld withheld) {
    if (!(about.get("orphans") instanceof Value.Array orphans) || orphans.items().isEmpty()) {
      return about;
    }
    List<Value> kept = new ArrayList<>();
    for (Value orphan : orphans.items()) {
      kept.add(orphan instanceof Value.Dict dict ? orphan(dict, withheld) : orphan);
    }
    Map<String, Value> left = new LinkedHashMap<>(about);
    left.put("orphans", new Value.Array(kept));
    return left;
  }

  private Value orphan(Value.Dict orphan, Withheld withheld) {
    Value raw = orphan.entries().getOrDefault("raw", Value.NULL);
    if (!(orphan.entries().get("name") instanceof Text name) || !name.inline()) {
      return orphan;
    }
    Value left = screen.screen(Subject.CONTENT, "meta", name.string(), raw, withheld);
    Map<String, Value> entries = new LinkedHashMap<>(orphan.entries());
    entries.put("raw", left == null ? Value.NULL : left);
    return new Value.Dict(entries);
  }
}
