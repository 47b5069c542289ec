package dev.pressport.export.payload;

import dev.pressport.export.payload.TypeScript.Code;
import dev.pressport.export.payload.TypeScript.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The code of the collections and globals. */
final class CollectionSource {
  private static final String SHARED = "shared.ts";

  private final Shapes shapes;
  private final Collections collections;
  private final DataFiles data;
  private final FieldSource fields;
  private final int menuLevels;

  /**
   * Creates the code.
   *
   * @param menuLevels how deep the menus are
   */
  CollectionSource(Shapes shapes, Collections collections, DataFiles data, int menuLevels) {
    this.menuLevels = menuLevels;
    this.shapes = shapes;
    this.collections = collections;
    this.data = data;
    this.fields = new FieldSource(data.choices());
  }

  /** Returns the files by their names. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (Shapes.OfEntries shape : shapes.types()) {
      files.put(shape.slug() + ".ts", entries(shape));
    }
    for (Shapes.OfTerms shape : shapes.taxonomies()) {
      files.put(shape.slug() + ".ts", terms(shape));
    }
    files.put("authors.ts", authors());
    files.put("media.ts", media());
    files.put("comments.ts", comments());
    files.put("menus.ts", menus());
    files.put("site-settings.ts", settings());
    files.put("index.ts", index());
    return files;
  }

  private String entries(Shapes.OfEntries shape) {
    String slug = shape.slug();
    List<TypeScript> code = new ArrayList<>();
    code.add(new Code("title"));
    code.add(new Code("slug"));
    code.add(new Code("...richText('body', 'Body')"));
    code.add(field("excerpt", "textarea"));
    code.addAll(fields.of(shape.fields()));
    code.add(sidebar(field("publishedAt", "date")));
    code.add(sidebar(relation("author", "relationship", Collections.AUTHORS)));
    code.add(sidebar(relation("featuredImage", "upload", Collections.MEDIA)));
    if (shape.type().hierarchical() || data.uses(slug, "parent")) {
      code.add(sidebar(relation("parent", "relationship", slug)));
    }
    shape
        .terms()
        .forEach(
            (taxonomy, name) ->
                collections
                    .ofTaxonomy(taxonomy)
                    .ifPresent(to -> code.add(sidebar(many(name, to)))));
    if (data.uses(slug, "sticky")) {
      code.add(sidebar(field("sticky", "checkbox")));
    }
    if (data.uses(slug, "menuOrder")) {
      code.add(sidebar(field("menuOrder", "number")));
    }
    if (data.uses(slug, "language")) {
      code.add(sidebar(field("language", "text")));
    }
    if (data.uses(slug, "translations")) {
      code.add(sidebar(many("translations", slug)));
    }
    if (data.uses(slug, "seo")) {
      code.add(new Code("seo"));
    }
    code.add(new Code("path"));
    code.add(new Code("...imported"));
    Properties config =
        new Properties()
            .put("slug", slug)
            .put("labels", labels(shape.type().singular(), shape.type().label(), slug))
            .put(
                "admin",
                new Properties()
                    .put("useAsTitle", "title")
                    .put(
                        "defaultColumns",
                        TypeScript.texts(List.of("title", "_status", "publishedAt"))))
            .put("access", new Properties().put("read", new Code("publishedOrUser")))
            .put("versions", new Properties().put("drafts", true).put("maxPerDoc", number(50)))
            .put("fields", code);
    return file(
        slug,
        "Made from the post type " + TypeScript.quoted(shape.type().name()) + ".",
        List.of(
            "imported",
            "link",
            "linkFields",
            "path",
            "publishedOrUser",
            "richText",
            "seo",
            "slug",
            "title"),
        config);
  }

  private String terms(Shapes.OfTerms shape) {
    String slug = shape.slug();
    List<TypeScript> code = new ArrayList<>();
    code.add(new Code("name"));
    code.add(new Code("slug"));
    code.add(new Code("...richText('description', 'Description')"));
    code.addAll(fields.of(shape.fields()));
    if (shape.type().hierarchical() || data.uses(slug, "parent")) {
      code.add(sidebar(relation("parent", "relationship", slug)));
    }
    if (data.uses(slug, "language")) {
      code.add(sidebar(field("language", "text")));
    }
    code.add(new Code("wordpressId"));
    Properties config =
        new Properties()
            .put("slug", slug)
            .put("labels", labels(shape.type().singular(), shape.type().label(), slug))
            .put("admin", new Properties().put("useAsTitle", "name"))
            .put("access", new Properties().put("read", new Code("everyone")))
            .put("fields", code);
    return file(
        slug,
        "Made from the taxonomy " + TypeScript.quoted(shape.type().name()) + ".",
        List.of("everyone", "link", "linkFields", "name", "richText", "slug", "wordpressId"),
        config);
  }

  private String authors() {
    List<TypeScript> code = new ArrayList<>();
    code.add(new Code("name"));
    code.add(new Code("slug"));
    code.add(field("firstName", "text"));
    code.add(field("lastName", "text"));
    code.add(confidential("email"));
    code.add(field("url", "text"));
    code.add(field("bio", "textarea"));
    code.addAll(fields.of(shapes.authors()));
    code.add(new Code("wordpressId"));
    Properties config =
        new Properties()
            .put("slug", Collections.AUTHORS)
            .put("admin", new Properties().put("useAsTitle", "name"))
            .put("access", new Properties().put("read", new Code("everyone")))
            .put("fields", code);
    return file(
        Collections.AUTHORS,
        "The authors of entries. They cannot log in.",
        List.of(
            "everyone", "link", "linkFields", "name", "richText", "slug", "user", "wordpressId"),
        config);
  }

  private String media() {
    List<TypeScript> code = new ArrayList<>();
    code.add(field("title", "text"));
    code.add(field("alt", "text"));
    code.add(new Code("...richText('caption', 'Caption')"));
    code.add(new Code("...richText('description', 'Description')"));
    code.addAll(fields.of(shapes.files()));
    code.add(new Code("...imported"));
    Properties config =
        new Properties()
            .put("slug", Collections.MEDIA)
            .put("admin", new Properties().put("useAsTitle", "title"))
            .put("access", new Properties().put("read", new Code("everyone")))
            .put("upload", new Properties().put("filesRequiredOnCreate", false))
            .put("fields", code);
    return file(
        Collections.MEDIA,
        "The media library. A document has no file when the export had no copy of it.",
        List.of("everyone", "imported", "link", "linkFields", "richText"),
        config);
  }

  private String comments() {
    List<TypeScript> code = new ArrayList<>();
    code.add(
        field("entry", "relationship").put("relationTo", TypeScript.texts(collections.entries())));
    code.add(relation("parent", "relationship", Collections.COMMENTS));
    code.add(field("authorName", "text"));
    code.add(field("authorUrl", "text"));
    code.add(confidential("authorEmail"));
    code.add(field("kind", "text"));
    code.add(new Code("...richText('body', 'Comment')"));
    code.add(new Code("wordpressId"));
    Properties config =
        new Properties()
            .put("slug", Collections.COMMENTS)
            .put(
                "admin",
                new Properties()
                    .put("useAsTitle", "authorName")
                    .put(
                        "defaultColumns",
                        TypeScript.texts(List.of("authorName", "entry", "createdAt"))))
            .put("access", new Properties().put("read", new Code("everyone")))
            .put("fields", code);
    return file(
        Collections.COMMENTS,
        "The comments that visitors could read.",
        List.of("everyone", "richText", "user", "wordpressId"),
        config);
  }

  private String menus() {
    List<TypeScript> menu = new ArrayList<>();
    menu.add(field("name", "text"));
    menu.add(field("slug", "text"));
    menu.add(field("locations", "text").put("hasMany", true));
    menu.add(menuItems(0));
    Properties config =
        new Properties()
            .put("slug", "menus")
            .put("access", new Properties().put("read", new Code("everyone")))
            .put("fields", List.of(field("menus", "array").put("fields", menu)));
    return head("GlobalConfig", List.of("everyone"), config)
        + "/** The menus of the old site; the main one is the first. */\n"
        + "export const Menus: GlobalConfig = "
        + config.indented(0)
        + "\n";
  }

  private TypeScript menuItems(int level) {
    String name = MenuData.LEVELS.get(level);
    List<TypeScript> item = new ArrayList<>();
    item.add(field("label", "text").put("required", true));
    item.add(
        field("page", "relationship").put("relationTo", TypeScript.texts(collections.entries())));
    item.add(field("url", "text"));
    item.add(field("title", "text"));
    if (level + 1 < Math.min(menuLevels, MenuData.LEVELS.size())) {
      item.add(menuItems(level + 1));
    } else if (level + 1 < menuLevels) {
      item.add(field(MenuData.BELOW, "json"));
    }
    return field(name, "array")
        .put("dbName", "menu_" + name.toLowerCase(Locale.ROOT))
        .put("fields", item);
  }

  private String settings() {
    List<TypeScript> code = new ArrayList<>();
    for (String name : List.of("title", "tagline", "language", "timezone", "url")) {
      code.add(field(name, "text"));
    }
    collections
        .ofType("page")
        .ifPresent(
            pages -> {
              code.add(relation("frontPage", "relationship", pages));
              code.add(relation("postsPage", "relationship", pages));
            });
    code.addAll(fields.of(shapes.options()));
    Properties config =
        new Properties()
            .put("slug", Shapes.SETTINGS)
            .put("access", new Properties().put("read", new Code("everyone")))
            .put("fields", code);
    return head("GlobalConfig", List.of("everyone", "link", "linkFields", "richText"), config)
        + "/** The settings of the old site, and the fields of its options pages. */\n"
        + "export const SiteSettings: GlobalConfig = "
        + config.indented(0)
        + "\n";
  }

  private String index() {
    StringBuilder code =
        new StringBuilder("import type { CollectionConfig, GlobalConfig } from 'payload'\n");
    List<String> names = new ArrayList<>();
    for (String slug : order()) {
      names.add(constant(slug));
      code.append("import { %s } from './%s.ts'\n".formatted(constant(slug), slug));
    }
    return code.append("import { Menus } from './menus.ts'\n")
        .append("import { SiteSettings } from './site-settings.ts'\n\n")
        .append("export const collections: CollectionConfig[] = [\n  ")
        .append(String.join(",\n  ", names))
        .append(",\n]\n\nexport const globals: GlobalConfig[] = [Menus, SiteSettings]\n")
        .toString();
  }

  /** Returns the collections as the menu of the administration lists them. */
  private List<String> order() {
    List<String> order = new ArrayList<>(collections.entries());
    for (String slug : collections.inOrder()) {
      if (!order.contains(slug)) {
        order.add(slug);
      }
    }
    return order;
  }

  private static String file(String slug, String comment, List<String> shared, Properties config) {
    return head("CollectionConfig", shared, config)
        + "/** "
        + comment.replace("*/", "* /")
        + " */\nexport const "
        + constant(slug)
        + ": CollectionConfig = "
        + config.indented(0)
        + "\n";
  }

  /** Returns the imports, of the shared parts those that are used. */
  private static String head(String type, List<String> shared, Properties config) {
    String code = config.indented(0);
    List<String> used =
        shared.stream()
            .filter(name -> code.matches("(?s).*(?:[^\\w'.]|\\.\\.\\.)" + name + "[(,\\s\\]}].*"))
            .toList();
    return "import type { "
        + type
        + " } from 'payload'\nimport { "
        + String.join(", ", used)
        + " } from './"
        + SHARED
        + "'\n\n";
  }

  /** Returns {@code BookGenres} for {@code book-genres}. */
  private static String constant(String slug) {
    StringBuilder name = new StringBuilder();
    for (String word : slug.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.append("Collection").toString();
  }

  private static Properties labels(String singular, String plural, String slug) {
    return new Properties()
        .put("singular", singular.isBlank() ? slug : singular)
        .put("plural", plural.isBlank() ? slug : plural);
  }

  private static Properties field(String name, String type) {
    return new Properties().put("name", name).put("type", type);
  }

  /** Returns a field that visitors cannot read. */
  private static Properties confidential(String name) {
    return field(name, "text").put("access", new Properties().put("read", new Code("user")));
  }

  private static Properties relation(String name, String type, String to) {
    return field(name, type).put("relationTo", to);
  }

  private static Properties many(String name, String to) {
    return relation(name, "relationship", to).put("hasMany", true);
  }

  private static Properties sidebar(Properties field) {
    return field.put("admin", new Properties().put("position", "sidebar"));
  }

  private static TypeScript number(int number) {
    return new Code(Integer.toString(number));
  }
}
