package dev.pressport.export.sqlite;

import static dev.pressport.export.sqlite.Column.ANY;
import static dev.pressport.export.sqlite.Column.INTEGER;
import static dev.pressport.export.sqlite.Column.TEXT;

import dev.pressport.export.table.ColumnMeanings;
import dev.pressport.export.table.RecordTable;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Link;
import dev.pressport.model.Seo;
import dev.pressport.model.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that every database has. */
final class Tables {
  static final RecordTable ENTRY_PARTS =
      RecordTable.of(Entry.class)
          .without(
              Set.of(
                  "authors",
                  "content",
                  "terms",
                  "translations",
                  "meta",
                  "fields",
                  "fieldsMeta",
                  "seo",
                  "details"));
  static final RecordTable SEO_PARTS = RecordTable.of(Seo.class);
  static final RecordTable AUTHOR_PARTS =
      RecordTable.of(Author.class).without(Set.of("meta", "fieldsMeta", "seo"));
  static final RecordTable TERM_PARTS =
      RecordTable.of(Term.class).without(Set.of("translations", "meta", "fieldsMeta", "seo"));
  static final RecordTable COMMENT_PARTS =
      RecordTable.of(Comment.class).without(Set.of("meta", "fieldsMeta"));
  static final RecordTable LINK_PARTS = RecordTable.of(Link.class);

  private static final String ENTRY = "entries(id)";
  private static final String AUTHOR = "authors(login)";
  private static final String TERM = "terms(key)";
  private static final String COMMENT = "comments(id)";
  private static final String THE_ENTRY = "the entry";
  private static final String THE_TERM = "the term";

  static final Table POST_TYPES =
      Table.of("post_types", "The post types of the entries", "name")
          .with("name", TEXT, "as in wp_posts.post_type")
          .with("label", TEXT, "the plural for people")
          .with("meaning", TEXT, "what such entries are; empty for types of unknown plugins")
          .with("content", INTEGER, "1 for types that people read, 0 for files, menus, designs ...")
          .with("details_table", TEXT, "the table of custom fields and details of the type");

  static final Table ENTRIES =
      Table.of("entries", "Posts, pages, files, menu items: everything of a post type", "id")
          .withAll(
              ENTRY_PARTS,
              Entry.class,
              "entries",
              Map.of(
                  "type", "post_types(name)",
                  "author", AUTHOR,
                  "parent_id", ENTRY,
                  "featured_media_id", ENTRY))
          .with("title_html", TEXT, "the title as stored")
          .with("content_format", TEXT, "blocks, classic, css, json, serialized, html or empty")
          .with("content_source", TEXT, "stored, or rendered when the source has no stored text")
          .with("featured_media_url", TEXT, "the address of the featured image")
          .with("public", INTEGER, "1 when visitors of the old site could open it");

  static final Table ENTRY_AUTHORS =
      Table.of("entry_authors", "The people in the byline of each entry", "entry_id", "position")
          .with("entry_id", INTEGER, THE_ENTRY, ENTRY)
          .with("position", INTEGER, "counts the people from 0")
          .with("author", TEXT, "the login", AUTHOR);

  static final Table ENTRY_TERMS =
      Table.of("entry_terms", "The terms of each entry", "entry_id", "position")
          .with("entry_id", INTEGER, THE_ENTRY, ENTRY)
          .with("position", INTEGER, "the stored order, those of a taxonomy together")
          .with("term_key", TEXT, THE_TERM, TERM);

  static final Table ENTRY_TRANSLATIONS =
      Table.of(
              "entry_translations",
              "The translations of each entry, of a plugin for languages",
              "entry_id",
              "language")
          .with("entry_id", INTEGER, THE_ENTRY, ENTRY)
          .with("language", TEXT, "the language of the translation")
          .with("translation_id", INTEGER, "the entry in that language", ENTRY);

  static final Table ENTRY_META =
      metas("entry_meta", "entry_id", INTEGER, THE_ENTRY, ENTRY, "The metas of entries");

  static final Table ENTRY_FIELDS =
      fields("entry_fields", "entry_id", INTEGER, THE_ENTRY, ENTRY, "entries");

  static final Table ENTRY_SEO =
      Table.of("entry_seo", "The head of each entry's page, as it was printed", "entry_id")
          .with("entry_id", INTEGER, THE_ENTRY, ENTRY)
          .withAll(SEO_PARTS, Seo.class, "seo", Map.of());

  static final Table FORMER_SLUGS =
      Table.of(
              "former_slugs",
              "Slugs that entries had before, which WordPress redirects",
              "entry_id",
              "slug")
          .with("entry_id", INTEGER, THE_ENTRY, ENTRY)
          .with("slug", TEXT, "decoded");

  static final Table LINKS =
      Table.of(
              "links",
              "The addresses in the bodies of entries: links, pictures and other files",
              "entry_id",
              "position")
          .with("entry_id", INTEGER, "the entry whose body has it", ENTRY)
          .with("position", INTEGER, "counts the addresses of the body from 0")
          .with("url", TEXT, "as in the body")
          .with("kind", TEXT, "link or file")
          .with("host", TEXT, "the host of the address; empty for one without")
          .with("internal", INTEGER, "1 when it leads to an item or a file of this site")
          .with("target_entry_id", INTEGER, "the entry that it leads to", ENTRY)
          .with("target_term_key", TEXT, "the term that it leads to", TERM);

  static final Table AUTHORS =
      Table.of("authors", "The people who wrote something", "login")
          .withAll(AUTHOR_PARTS, Author.class, "authors", Map.of());

  static final Table AUTHOR_META =
      metas("author_meta", "login", TEXT, "the author", AUTHOR, "The metas of authors");

  static final Table AUTHOR_FIELDS =
      fields("author_fields", "login", TEXT, "the author", AUTHOR, "authors");

  static final Table AUTHOR_SEO =
      Table.of("author_seo", "The head of each author's page, as it was printed", "login")
          .with("login", TEXT, "the author", AUTHOR)
          .withAll(SEO_PARTS, Seo.class, "seo", Map.of());

  static final Table TAXONOMIES =
      Table.of("taxonomies", "The taxonomies of the terms", "name")
          .with("name", TEXT, "as in wp_term_taxonomy.taxonomy")
          .with("label", TEXT, "the plural for people");

  static final Table TERMS =
      Table.of("terms", "Categories, tags and all other terms", "key")
          .with("key", TEXT, "taxonomy:slug")
          .withAll(TERM_PARTS, Term.class, "terms", Map.of("taxonomy", "taxonomies(name)"))
          .with("parent_key", TEXT, "the term above it", TERM);

  static final Table TERM_TRANSLATIONS =
      Table.of(
              "term_translations",
              "The translations of each term, of a plugin for languages",
              "term_key",
              "language")
          .with("term_key", TEXT, THE_TERM, TERM)
          .with("language", TEXT, "the language of the translation")
          .with("translation_id", INTEGER, "the id of the term in that language");

  static final Table TERM_META =
      metas("term_meta", "term_key", TEXT, THE_TERM, TERM, "The metas of terms");

  static final Table TERM_FIELDS = fields("term_fields", "term_key", TEXT, THE_TERM, TERM, "terms");

  static final Table TERM_SEO =
      Table.of("term_seo", "The head of each term's page, as it was printed", "term_key")
          .with("term_key", TEXT, THE_TERM, TERM)
          .withAll(SEO_PARTS, Seo.class, "seo", Map.of());

  static final Table COMMENTS =
      Table.of("comments", "Comments, pingbacks and trackbacks", "id")
          .withAll(
              COMMENT_PARTS,
              Comment.class,
              "comments",
              Map.of("entry_id", ENTRY, "parent_id", COMMENT));

  static final Table COMMENT_META =
      metas("comment_meta", "comment_id", INTEGER, "the comment", COMMENT, "The metas of comments");

  static final Table COMMENT_FIELDS =
      fields("comment_fields", "comment_id", INTEGER, "the comment", COMMENT, "comments");

  static final Table MENUS =
      Table.of("menus", "The menus that visitors saw", "key")
          .with("key", INTEGER, "counts the menus from 1")
          .with("kind", TEXT, "classic or block")
          .with("id", INTEGER, "of the term of a classic menu, of the entry of a block menu")
          .with("slug", TEXT, "the slug")
          .with("name", TEXT, "the name")
          .with("locations", TEXT, "the places of the theme that show it, as JSON");

  static final Table MENU_ITEMS =
      Table.of("menu_items", "The items of the menus", "key")
          .with("key", INTEGER, "counts the items of all menus from 1, in the order of display")
          .with("menu_key", INTEGER, "the menu", "menus(key)")
          .with("parent_key", INTEGER, "the item above it", "menu_items(key)")
          .with("position", INTEGER, "counts the items below one parent from 0")
          .with("kind", TEXT, "post, term, custom, home, archive or pageList")
          .with("type", TEXT, "the post type or taxonomy that it leads to")
          .with("entry_id", INTEGER, "the entry that it leads to", ENTRY)
          .with("term_id", INTEGER, "the id of the term that it leads to")
          .with("url", TEXT, "the address")
          .with("label", TEXT, "as stored: it may hold HTML")
          .with("title", TEXT, "the title attribute")
          .with("description", TEXT, "a description, which some themes show")
          .with("open_in_new_tab", INTEGER, "1 for yes")
          .with("rel", TEXT, "as JSON")
          .with("classes", TEXT, "as JSON");

  static final Table FILES =
      Table.of("files", "The copied files of this export", "path")
          .with("path", TEXT, "in the folder of the export")
          .with("attachment_id", INTEGER, "its entry in the media library", ENTRY)
          .with("bytes", INTEGER, "the size")
          .with("sha256", TEXT, "the checksum");

  static final Table REDIRECTS =
      Table.of("redirects", "The redirects that plugins keep as rules", "position")
          .with("position", INTEGER, "the order in which they are tried, from 0")
          .with("plugin", TEXT, "the plugin")
          .with("source", TEXT, "as the plugin shows it")
          .with("status", INTEGER, "of HTTP; 0 when the rule does not apply")
          .with("target", TEXT, "the new address")
          .with("obstacle", TEXT, "why a static site cannot have the rule; empty for none");

  static final Table SITE =
      Table.of("site", "The site as a whole", "name")
          .with("name", TEXT, "as in site.json of the clean JSON")
          .with("value", ANY, "the value; a list is JSON");

  static final Table SITE_OPTIONS =
      Table.of("site_options", "The settings of the site and its widgets, without secrets", "name")
          .with("name", TEXT, "as in wp_options")
          .with("value", ANY, "decoded; a list or map is JSON")
          .with("is_json", INTEGER, "1 for a list or map");

  static final Table SITE_FIELDS =
      Table.of("site_fields", "The custom fields of ACF's options page", "name")
          .with("name", TEXT, "the name of the field")
          .with("value", ANY, "a list or map is JSON")
          .with("is_json", INTEGER, "1 for a list or map");

  static final Table BLOGROLL =
      Table.of("blogroll", "The links of the blogroll, which old sites have", "id")
          .withAll(LINK_PARTS, Link.class, "links", Map.of());

  static final Table PLUGIN_ROWS =
      Table.of(
              "plugin_rows",
              "Rows of plugins' tables that belong to no entry or term",
              "table_name",
              "position")
          .with("table_name", TEXT, "without the prefix of the site")
          .with("position", INTEGER, "counts the rows of a table from 0")
          .with("cells", TEXT, "the cells by their columns, as JSON");

  static final Table MISSING_REFERENCES =
      Table.of(
              "missing_references",
              "References to items that are not in this database: the column is empty there")
          .with("table_name", TEXT, "the table with the reference")
          .with("row_id", INTEGER, "the rowid in that table")
          .with("column_name", TEXT, "the column")
          .with("value", ANY, "the id or key of the missing item");

  /** All of them, each after those that it refers to where that is possible. */
  static final List<Table> ALL =
      List.of(
          SITE,
          SITE_OPTIONS,
          SITE_FIELDS,
          AUTHORS,
          AUTHOR_META,
          AUTHOR_FIELDS,
          AUTHOR_SEO,
          TAXONOMIES,
          TERMS,
          TERM_TRANSLATIONS,
          TERM_META,
          TERM_FIELDS,
          TERM_SEO,
          POST_TYPES,
          ENTRIES,
          ENTRY_AUTHORS,
          ENTRY_TERMS,
          ENTRY_TRANSLATIONS,
          ENTRY_META,
          ENTRY_FIELDS,
          ENTRY_SEO,
          FORMER_SLUGS,
          LINKS,
          COMMENTS,
          COMMENT_META,
          COMMENT_FIELDS,
          MENUS,
          MENU_ITEMS,
          FILES,
          REDIRECTS,
          BLOGROLL,
          PLUGIN_ROWS,
          MISSING_REFERENCES);

  private Tables() {}

  /** Returns the table of the selected forms of bodies, with the plain text always. */
  static Table contents(List<String> forms) {
    Table table =
        Table.of("contents", "The bodies of the entries", "entry_id")
            .with("entry_id", INTEGER, THE_ENTRY, ENTRY);
    for (String form : forms) {
      table = table.with(form, TEXT, ColumnMeanings.of("entries", "content." + form).orElse(""));
    }
    return table;
  }

  private static Table metas(
      String name, String item, String type, String itemMeaning, String parent, String meaning) {
    return Table.of(name, meaning, item, "key", "position")
        .with(item, type, itemMeaning, parent)
        .with("key", TEXT, "the name of the meta")
        .with("position", INTEGER, "counts the values of one key from 0")
        .with("value", ANY, "decoded, where PHP serialized it; a list or map is JSON")
        .with("is_json", INTEGER, "1 for a list or map")
        .with("stored", TEXT, "the stored text, where a broken PHP value was repaired");
  }

  private static Table fields(
      String name, String item, String type, String itemMeaning, String parent, String items) {
    return Table.of(name, "The kinds of the custom fields that " + items + " have")
        .with(item, type, itemMeaning, parent)
        .with("name", TEXT, "the name of the field")
        .with("key", TEXT, "the key of the field in ACF")
        .with("type", TEXT, "such as text, image, date_picker")
        .with("group_key", TEXT, "the field group that defines it")
        .with("zone", TEXT, "site for times in the time zone of the site")
        .with(
            "state",
            TEXT,
            "defined; inferred when its type is a guess; orphan for a value of a removed field");
  }
}
