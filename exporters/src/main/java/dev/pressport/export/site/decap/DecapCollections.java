package dev.pressport.export.site.decap;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldOrigin;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.Sections;
import dev.pressport.export.site.SiteEditor.EditedSite;
import dev.pressport.export.site.SitePage.Kind;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The collections of Decap: one for each folder of pages that people edit. */
final class DecapCollections {
  static final String FORMAT = "front-matter";

  /** A file that holds a list, which Decap's own formats do not know. */
  private static final String LIST_FORMAT = "list";

  /** The levels of menu items that can be edited; those below stay as they are. */
  private static final int MENU_LEVELS = 4;

  /** More levels of folders than the deepest page has, for new ones. */
  private static final int ROOM = 2;

  /** The moment when a new page is begun. */
  private static final String NOW = "{{now}}";

  private static final String PATH_HINT =
      "Begins and ends with a slash: /about/. If it is empty, the name of the file decides.";

  private final EditedSite site;
  private final Map<String, EditedPages> pages;
  private final FieldWidgets widgets;
  private final String pathKey;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Boolean> implied = new TreeMap<>();

  /**
   * Creates the collections.
   *
   * @param pages by post type
   */
  DecapCollections(EditedSite site, Map<String, EditedPages> pages) {
    this.site = site;
    this.pages = pages;
    this.widgets = new FieldWidgets(this::related);
    Specimen.Page post = entry("post", Kind.ENTRY, Set.of(), Set.of(), Visibility.PUBLIC, true);
    String place = Specimen.of(site, post, false).place(Specimen.PATH);
    this.pathKey = place == null ? "title" : place;
  }

  /** Returns the folders where pages of a type can be. */
  static List<FilePlace> places(EditedSite site, String type) {
    Set<FilePlace> places = new LinkedHashSet<>();
    for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.HIDDEN)) {
      for (boolean dated : List.of(true, false)) {
        Specimen.Page page =
            new Specimen.Page(
                kind(type), file(site, type, visibility, dated), List.of(), List.of(), Map.of());
        places.add(FilePlace.of(Specimen.of(site, page, visibility == Visibility.HIDDEN).path()));
      }
    }
    return List.copyOf(places);
  }

  private static String file(EditedSite site, String type, Visibility visibility, boolean dated) {
    String section = String.valueOf(site.metadata().sections().ofType(type));
    EntryOutline outline =
        new EntryOutline(
            0,
            0,
            type,
            "publish",
            Specimen.NAME,
            "",
            null,
            null,
            null,
            0,
            dated ? Specimen.DAY + " 00:00:00" : null,
            null,
            false,
            0,
            false,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of());
    return site.format().files().file(outline, visibility, section, Specimen.NAME);
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "page" -> Kind.PAGE;
      case "attachment" -> Kind.MEDIA;
      default -> Kind.ENTRY;
    };
  }

  /** Returns all collections: entries by type, then taxonomies and authors. */
  List<Value> all() {
    List<Value> all = new ArrayList<>();
    site.metadata()
        .sections()
        .types()
        .forEach((type, section) -> addType(all, type, section, pages.get(type)));
    site.metadata()
        .sections()
        .taxonomies()
        .forEach((taxonomy, folder) -> all.add(terms(taxonomy, folder)));
    all.add(authors());
    String menus = site.format().menusFile();
    if (menus != null) {
      all.add(menus(menus));
    }
    return all;
  }

  private Value menus(String file) {
    List<Value> fields = new ArrayList<>();
    fields.add(Widgets.field("name", "Name", "string").dict());
    fields.add(Widgets.hidden("slug").dict());
    fields.add(Widgets.hidden("locations").dict());
    fields.add(menuItems(MENU_LEVELS));
    FrontMatter list =
        Widgets.list("items", "Menus", fields)
            .text("label_singular", "Menu")
            .text("summary", "{{fields.name}}");
    FrontMatter only = new FrontMatter().text("name", "menus").text("label", "Menus");
    only.text("file", file).value("fields", new Value.Array(List.of(list.dict())));
    return new FrontMatter()
        .text("name", name("site.menus"))
        .text("label", "Menus")
        .text("format", LIST_FORMAT)
        .value("files", new Value.Array(List.of(only.dict())))
        .dict();
  }

  private static Value menuItems(int levels) {
    List<Value> fields = new ArrayList<>();
    fields.add(Widgets.field("name", "Text", "string").dict());
    fields.add(Widgets.text("url", "Address").dict());
    fields.add(Widgets.text("title", "Title").dict());
    fields.add(levels == 1 ? Widgets.hidden("items").dict() : menuItems(levels - 1));
    return Widgets.list("items", "Items", fields)
        .text("label_singular", "Item")
        .text("summary", "{{fields.name}}")
        .dict();
  }

  /** The flags that are true where front matter lacks them. */
  Map<String, Boolean> implied() {
    return implied;
  }

  private void addType(
      List<Value> all, String type, String section, @Nullable EditedPages written) {
    if (written == null || (!written.any() && !Set.of("post", "page").contains(type))) {
      return;
    }
    Optional<ContentType> model = site.model().type(type);
    String label = model.map(ContentType::label).orElse(type.equals("attachment") ? "Media" : type);
    Specimen.Page page =
        entry(type, kind(type), terms(model, written), facts(model, type, written));
    Specimen shown = Specimen.of(site, page, false);
    PageFields fields =
        new PageFields(shown, Specimen.of(site, page, true), makers(type, section, model, written));
    implied.putAll(fields.implied());
    boolean first = true;
    for (Map.Entry<FilePlace, Integer> place : written.depths().entrySet()) {
      if (first || place.getValue() > 0) {
        String folder = place.getKey().folder();
        String suffix = folder.substring(folder.lastIndexOf('/') + 1).replace("_", "");
        FrontMatter collection = new FrontMatter();
        collection.text("name", name(first ? section : section + "." + suffix));
        collection.text("label", first ? label : label + ": " + suffix);
        collection.text("label_singular", model.map(ContentType::singular).orElse(label));
        collection.value("create", Value.of(!type.equals("attachment")));
        folder(collection, place.getKey(), shown, page.kind());
        lists(collection, shown, fields);
        nesting(collection, place.getValue(), shown);
        all.add(collection.value("fields", new Value.Array(fields.all())).dict());
      }
      first = false;
    }
    for (String file : written.elsewhere()) {
      all.add(single(name(section + ".front"), label, file, fields));
    }
  }

  /** A name that no other collection has. */
  private String name(String wanted) {
    String name = wanted;
    for (int n = 2; !names.add(name); n++) {
      name = wanted + "-" + n;
    }
    return name;
  }

  private static Value single(String name, String label, String file, PageFields fields) {
    FrontMatter only = new FrontMatter().text("name", "page").text("label", "Front page");
    only.text("file", file).value("fields", new Value.Array(fields.all()));
    return new FrontMatter()
        .text("name", name)
        .text("label", label + ": front page")
        .text("format", FORMAT)
        .value("files", new Value.Array(List.of(only.dict())))
        .dict();
  }

  private static void folder(FrontMatter collection, FilePlace place, Specimen shown, Kind kind) {
    collection.text("folder", place.folder()).text("slug", place.slug());
    collection.text("path", place.below());
    collection.text("format", FORMAT).text("extension", place.extension());
    String layout = shown.keyOf(kind.layout());
    String value = layout == null ? null : shown.textAt(layout);
    if (layout != null && value != null) {
      FrontMatter filter = new FrontMatter().text("field", layout).text("value", value);
      collection.below("filter", filter);
    }
  }

  private static void lists(FrontMatter collection, Specimen shown, PageFields fields) {
    collection.text("summary", "{{title}}");
    List<String> sortable = new ArrayList<>(List.of("title"));
    for (String mark : List.of(Specimen.DATE, Specimen.MODIFIED)) {
      String key = shown.place(mark);
      if (key != null) {
        sortable.add(key);
      }
    }
    collection.texts("sortable_fields", sortable);
    String flag = fields.hiddenFlag();
    if (flag != null) {
      boolean published = fields.implied().containsKey(flag);
      FrontMatter drafts = new FrontMatter().text("label", "Drafts").text("field", flag);
      drafts.value("pattern", Value.of(!published));
      collection.value("view_filters", new Value.Array(List.of(drafts.dict())));
    }
  }

  /**
   * A page below another is in a folder with the name of that. Decap's own name for the folder is
   * {@code path}, which some generators use for the address.
   */
  private static void nesting(FrontMatter collection, int depth, Specimen shown) {
    if (depth > 1) {
      FrontMatter nested = new FrontMatter().number("depth", (long) depth + ROOM);
      collection.below(
          "nested", nested.value("subfolders", Value.FALSE).text("summary", "{{title}}"));
      if ("path".equals(shown.place(Specimen.PATH))) {
        return;
      }
      FrontMatter path = new FrontMatter().text("label", "Folder").text("widget", "string");
      path.text("hint", "/ for none; about for a page below about.md");
      collection.below("meta", new FrontMatter().below("path", path));
    }
  }

  private Specimen.Page entry(String type, Kind kind, Set<String> terms, Set<String> facts) {
    return entry(type, kind, terms, facts, Visibility.PUBLIC, true);
  }

  private Specimen.Page entry(
      String type,
      Kind kind,
      Set<String> terms,
      Set<String> facts,
      Visibility visibility,
      boolean dated) {
    return new Specimen.Page(
        kind,
        file(site, type, visibility, dated),
        List.copyOf(terms),
        List.copyOf(facts),
        Map.of());
  }

  /** The folders of the taxonomies whose terms entries of a type can have, and of authors. */
  private Set<String> terms(Optional<ContentType> model, EditedPages written) {
    Set<String> folders = new LinkedHashSet<>();
    for (String taxonomy : model.map(ContentType::taxonomies).orElse(List.of())) {
      String folder = site.metadata().sections().ofTaxonomy(taxonomy);
      if (folder != null) {
        folders.add(folder);
      }
    }
    folders.addAll(written.terms());
    folders.remove(Sections.AUTHORS);
    folders.add(Sections.AUTHORS);
    return folders;
  }

  /** The names of the facts that get a field, in the order of the front matter. */
  private static Set<String> facts(Optional<ContentType> model, String type, EditedPages written) {
    Set<String> wanted = new LinkedHashSet<>(List.of("excerpt"));
    List<String> rare = List.of("status", "protected");
    rare.stream().filter(written.facts()::contains).forEach(wanted::add);
    if (type.equals("post") || written.facts().contains("sticky")) {
      wanted.add("sticky");
    }
    boolean tree = model.map(ContentType::hierarchical).orElse(false);
    for (String fact : List.of("order", "parent")) {
      if (tree || written.facts().contains(fact)) {
        wanted.add(fact);
      }
    }
    wanted.add("image");
    wanted.addAll(List.of("file", "seo", "language", "translations", "fields", "details"));
    if (!type.equals("attachment")) {
      wanted.remove("file");
    }
    if (!written.facts().contains("language")) {
      wanted.removeAll(Set.of("language", "translations"));
    }
    wanted.addAll(written.facts());
    return wanted;
  }

  private Map<String, PageFields.Maker> makers(
      String type, String section, Optional<ContentType> model, EditedPages written) {
    Map<String, PageFields.Maker> makers = shared();
    makers.put(Specimen.DATE, key -> moment(key, "Date").text("default", NOW));
    makers.put(Specimen.DAY, key -> Widgets.day(key, "Day").text("default", NOW));
    makers.put(Specimen.MODIFIED, key -> moment(key, "Last changed"));
    makers.put(Specimen.ALIAS, key -> written.haveAliases() ? aliases(key) : null);
    for (String folder : terms(model, written)) {
      makers.put(
          Specimen.mark(folder),
          key -> Widgets.relation(key, label(folder), folder, keyOfTerms()).flag("multiple", true));
    }
    facts(model, type, written).forEach(fact -> makers.put(Specimen.mark(fact), Widgets::hidden));
    put(makers, "excerpt", key -> Widgets.lines(key, "Excerpt"));
    put(makers, "sticky", key -> Widgets.flag(key, "Stays at the top of the list"));
    put(makers, "order", key -> Widgets.number(key, "Order", false));
    if (model.map(ContentType::hierarchical).orElse(false)) {
      put(makers, "parent", key -> Widgets.relation(key, "Parent", section, pathKey));
    }
    put(makers, "image", key -> picture(key, "Featured image", "image", false));
    put(makers, "file", key -> picture(key, "File", "file", true));
    put(makers, "seo", DecapCollections::seo);
    put(makers, "language", key -> Widgets.text(key, "Language"));
    put(makers, "fields", key -> custom(key, "Custom fields", model, false, written.fields()));
    put(makers, "details", key -> custom(key, "Details", model, true, written.details()));
    return makers;
  }

  private static void put(
      Map<String, PageFields.Maker> makers, String fact, PageFields.Maker maker) {
    makers.put(Specimen.mark(fact), maker);
  }

  /** The fields of all pages. */
  private Map<String, PageFields.Maker> shared() {
    Map<String, PageFields.Maker> makers = new HashMap<>();
    makers.put(Specimen.TITLE, key -> Widgets.field(key, "Title", "string"));
    makers.put(Specimen.PATH, this::path);
    makers.put(
        Specimen.BODY,
        key -> {
          FrontMatter body = Widgets.optional(key, "Content", site.html() ? "text" : "markdown");
          return site.html() ? body : body.texts("modes", List.of("raw"));
        });
    return makers;
  }

  private FrontMatter path(String key) {
    boolean needed = site.format().needsPath();
    FrontMatter path =
        needed
            ? Widgets.field(key, "Address", "string")
            : Widgets.text(key, "Address").text("hint", PATH_HINT);
    return path.texts("pattern", List.of("^/", "Begins with a slash: /about/"));
  }

  private static FrontMatter aliases(String key) {
    return Widgets.listOf(key, "Old addresses", Widgets.text("address", "Address"));
  }

  private static FrontMatter moment(String key, String label) {
    return Widgets.moment(key, label, Widgets.MOMENT);
  }

  private static FrontMatter picture(String key, String label, String widget, boolean typed) {
    List<Value> fields = new ArrayList<>();
    fields.add(Widgets.optional("src", label, widget).dict());
    fields.add(Widgets.text("alt", "Alternative text").dict());
    fields.add(Widgets.text("caption", "Caption").dict());
    if (typed) {
      fields.add(Widgets.hidden("type").dict());
    }
    return Widgets.object(key, label, fields);
  }

  private static FrontMatter seo(String key) {
    return Widgets.object(
        key,
        "Search engines",
        List.of(
            Widgets.text("title", "Title").dict(),
            Widgets.lines("description", "Description").dict(),
            Widgets.text("canonical", "Canonical address").dict(),
            Widgets.text("image", "Picture for social networks").dict(),
            Widgets.flag("noindex", "Keep out of search engines").dict(),
            Widgets.hidden("robots").dict(),
            Widgets.hidden("type").dict(),
            Widgets.text("ogTitle", "Title for social networks").dict(),
            Widgets.lines("ogDescription", "Description for social networks").dict(),
            Widgets.hidden("card").dict(),
            Widgets.hidden("twitterTitle").dict(),
            Widgets.hidden("twitterDescription").dict(),
            Widgets.hidden("twitterImage").dict()));
  }

  /** The fields of the content model; of metas only those that a page has. */
  private @Nullable FrontMatter custom(
      String key, String label, Optional<ContentType> model, boolean details, Shape shape) {
    List<ContentField> known = new ArrayList<>();
    for (ContentField field : model.map(ContentType::fields).orElse(List.of())) {
      boolean wanted =
          details
              ? field.origin() == FieldOrigin.DETAILS
              : field.origin() == FieldOrigin.ACF
                  || (field.origin() == FieldOrigin.META && shape.member(field.name()) != null);
      if (wanted) {
        known.add(field);
      }
    }
    List<Value> fields = widgets.all(known, shape);
    return fields.isEmpty() ? null : Widgets.object(key, label, fields);
  }

  /**
   * Returns the collection that a field leads to. Fields hold addresses as links have them, which
   * are those of pages only when the site is not in a folder.
   */
  private FieldWidgets.@Nullable Related related(Set<String> targets) {
    String section =
        targets.size() == 1 ? site.metadata().sections().ofType(targets.iterator().next()) : null;
    EditedPages target = section == null ? null : pages.get(targets.iterator().next());
    return section == null
            || target == null
            || !target.any()
            || !site.metadata().address().base().isEmpty()
        ? null
        : new FieldWidgets.Related(section, pathKey);
  }

  private String label(String folder) {
    if (folder.equals(Sections.AUTHORS)) {
      return "Authors";
    }
    return site.metadata().sections().taxonomies().entrySet().stream()
        .filter(taxonomy -> taxonomy.getValue().equals(folder))
        .findFirst()
        .flatMap(taxonomy -> site.model().taxonomy(taxonomy.getKey()))
        .map(TermType::label)
        .orElse(folder);
  }

  private static Specimen.Page term(String folder) {
    return new Specimen.Page(
        Kind.TERM,
        folder + "/" + Specimen.NAME,
        List.of(),
        List.of("key", "parent", "wordpress", "seo", "language", "translations"),
        Map.of("taxonomy", folder));
  }

  private String keyOfTerms() {
    String place = Specimen.of(site, term("categories"), false).place(Specimen.mark("key"));
    return place == null ? "title" : place;
  }

  private Value terms(String taxonomy, String folder) {
    Optional<TermType> model = site.model().taxonomy(taxonomy);
    Map<String, PageFields.Maker> makers = named();
    if (model.map(TermType::hierarchical).orElse(false)) {
      put(makers, "parent", key -> Widgets.relation(key, "Parent", folder, pathKey));
    } else {
      put(makers, "parent", Widgets::hidden);
    }
    String label = label(folder);
    return named(folder, label, model.map(TermType::singular).orElse(label), term(folder), makers);
  }

  private Value authors() {
    Specimen.Page page =
        new Specimen.Page(
            Kind.AUTHOR,
            Sections.AUTHORS + "/" + Specimen.NAME,
            List.of(),
            List.of("key", "website", "seo", "language"),
            Map.of());
    Map<String, PageFields.Maker> makers = named();
    put(makers, "website", key -> Widgets.text(key, "Web site"));
    return named(Sections.AUTHORS, "Authors", "Author", page, makers);
  }

  /** The fields of terms and authors. */
  private Map<String, PageFields.Maker> named() {
    Map<String, PageFields.Maker> makers = shared();
    makers.put(Specimen.TITLE, key -> Widgets.field(key, "Name", "string"));
    put(makers, "wordpress", Widgets::hidden);
    put(makers, "seo", DecapCollections::seo);
    put(makers, "language", Widgets::hidden);
    put(makers, "translations", Widgets::hidden);
    put(
        makers,
        "key",
        key ->
            Widgets.field(key, "Key", "string")
                .text("hint", "Entries name it by this key, which is also the name of its file.")
                .texts("pattern", List.of("^[^\\s/]+$", "Without blanks and slashes")));
    return makers;
  }

  private Value named(
      String folder,
      String label,
      String singular,
      Specimen.Page page,
      Map<String, PageFields.Maker> makers) {
    Specimen shown = Specimen.of(site, page, false);
    PageFields fields = new PageFields(shown, Specimen.of(site, page, false), makers);
    FilePlace place = FilePlace.of(shown.path());
    FrontMatter collection = new FrontMatter();
    collection.text("name", name(folder)).text("label", label).text("label_singular", singular);
    collection.flag("create", true);
    String key = shown.place(Specimen.mark("key"));
    folder(
        collection,
        key == null
            ? place
            : new FilePlace(
                place.folder(), "{{fields." + key + "}}", place.below(), place.extension()),
        shown,
        page.kind());
    lists(collection, shown, fields);
    return collection.value("fields", new Value.Array(fields.all())).dict();
  }
}
