package dev.pressport.export.wxr;

import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.NavMenuItem.NavMenuItemDetails;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.HtmlEntities;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries as items, in the order of WordPress's own files (wp-admin/includes/export.php). An item
 * stays open for its comments. The database has addresses with entities, which WordPress prints
 * without escaping them again.
 */
final class ItemXml {
  /** The end of an item. */
  static final String END = "\t</item>\n";

  /** The metas without which no importer can build a menu item, and what they are for a link. */
  private static final Map<String, String> MENU_METAS = menuMetas();

  private final XmlText xml;
  private final StoredIds ids;
  private final ItemProblems problems;

  ItemXml(XmlText xml, StoredIds ids, ItemProblems problems) {
    this.xml = xml;
    this.ids = ids;
    this.problems = problems;
  }

  private static Map<String, String> menuMetas() {
    Map<String, String> metas = new LinkedHashMap<>();
    metas.put("_menu_item_type", "custom");
    metas.put("_menu_item_menu_item_parent", "0");
    metas.put("_menu_item_object_id", "0");
    metas.put("_menu_item_object", "custom");
    metas.put("_menu_item_target", "");
    metas.put("_menu_item_classes", "a:1:{i:0;s:0:\"\";}");
    metas.put("_menu_item_xfn", "");
    metas.put("_menu_item_url", "");
    return Collections.unmodifiableMap(metas);
  }

  /**
   * Writes an entry.
   *
   * @param attachmentUrl the address of its file; null when it is none
   */
  void write(Entry entry, boolean sticky, @Nullable String attachmentUrl) throws IOException {
    boolean hidden = entry.isProtected() && entry.password() == null;
    if (hidden) {
      problems.add(WxrProblem.WXR_PASSWORD_WITHHELD, "password");
    }
    xml.markup("\t<item>\n");
    cdata("title", Text.of(entry.title()));
    text("link", entry.url() == null ? "" : entry.url());
    text("pubDate", entry.dateUtc() == null ? "" : WxrDates.rfc822(entry.dateUtc()));
    cdata("dc:creator", entry.author() == null ? "" : entry.author());
    if (entry.guid() != null) {
      xml.markup("\t\t<guid isPermaLink=\"false\">");
      xml.text(HtmlEntities.decode(entry.guid()));
      xml.markup("</guid>\n");
    }
    xml.markup("\t\t<description></description>\n");
    cdata("content:encoded", body(entry));
    if (entry.excerpt() != null) {
      cdata("excerpt:encoded", entry.excerpt());
    }
    number("wp:post_id", ids.of(entry.id()));
    cdata("wp:post_date", WxrDates.local(entry.date()));
    cdata("wp:post_date_gmt", WxrDates.utc(entry.dateUtc()));
    cdata("wp:post_modified", WxrDates.local(entry.modified()));
    cdata("wp:post_modified_gmt", WxrDates.utc(entry.modifiedUtc()));
    cdata("wp:comment_status", entry.commentStatus());
    cdata("wp:ping_status", entry.pingStatus());
    cdata("wp:post_name", StoredSlug.of(entry.slug()));
    cdata("wp:status", hidden && entry.status().equals("publish") ? "private" : entry.status());
    number("wp:post_parent", entry.parentId() == null ? 0 : ids.of(entry.parentId()));
    number("wp:menu_order", entry.menuOrder());
    cdata("wp:post_type", entry.type());
    cdata("wp:post_password", entry.password() == null ? "" : entry.password());
    number("wp:is_sticky", sticky ? 1L : 0L);
    cdata("wp:attachment_url", attachmentUrl);
    for (Term.Ref term : entry.terms()) {
      category(term);
    }
    new MetaXml(xml, problems).write("\t\t", "wp:postmeta", ids.in(metas(entry)));
    tellLosses(entry);
  }

  /**
   * Writes an entry again: only what identifies it.
   *
   * @param featured the id of its featured image, if that is to be connected again; else null
   */
  void writeAgain(EntryOutline entry, @Nullable Long featured) throws IOException {
    String date = entry.date() == null ? WxrDates.NONE : entry.date();
    xml.markup("\t<item>\n");
    cdata("title", Text.of(entry.title()));
    number("wp:post_id", ids.of(entry.id()));
    cdata("wp:post_date", date);
    cdata("wp:post_name", StoredSlug.of(entry.slug()));
    cdata("wp:status", entry.status());
    cdata("wp:post_type", entry.type());
    if (featured != null) {
      Value image = Value.of(Long.toString(ids.of(featured)));
      Metas meta = new Metas(Map.of("_thumbnail_id", List.of(image)), Map.of(), List.of());
      new MetaXml(xml, problems).write("\t\t", "wp:postmeta", meta);
    }
  }

  private static Text body(Entry entry) {
    Text raw = entry.content().raw();
    Text rendered = entry.content().rendered();
    if (raw != null) {
      return raw;
    }
    return rendered == null ? Text.of("") : rendered;
  }

  /** The metas, with the eight of a menu item. */
  private static Metas metas(Entry entry) {
    if (!(entry.details() instanceof NavMenuItemDetails)
        || entry.meta().values().keySet().containsAll(MENU_METAS.keySet())) {
      return entry.meta();
    }
    Metas metas = entry.meta();
    Map<String, List<Value>> all = new LinkedHashMap<>(metas.values());
    MENU_METAS.forEach((key, value) -> all.putIfAbsent(key, List.of(Value.of(value))));
    Map<String, Map<Integer, String>> stored = new LinkedHashMap<>(metas.stored());
    if (!metas.values().containsKey("_menu_item_classes")) {
      stored.put(
          "_menu_item_classes", Map.of(0, MENU_METAS.getOrDefault("_menu_item_classes", "")));
    }
    return new Metas(all, metas.raw(), stored, metas.published());
  }

  private void category(Term.Ref term) throws IOException {
    xml.markup("\t\t<category domain=\"");
    xml.text(term.taxonomy());
    xml.markup("\" nicename=\"");
    xml.text(StoredSlug.of(term.slug()));
    xml.markup("\">");
    xml.cdata(StoredSlug.name(term.name()));
    xml.markup("</category>\n");
  }

  private void tellLosses(Entry entry) {
    if (entry.content().raw() == null && entry.content().rendered() != null) {
      problems.add(WxrProblem.WXR_RENDERED_BODY, "content");
    }
    if (!entry.fields().isEmpty()
        && entry.fields().keySet().stream().noneMatch(entry.meta().values()::containsKey)) {
      problems.add(WxrProblem.WXR_FIELDS_WITHOUT_METAS, "fields");
    }
    List<String> columns = new ArrayList<>();
    if (entry.contentFiltered() != null && !entry.contentFiltered().isEmpty()) {
      columns.add("contentFiltered");
    }
    if (entry.toPing() != null && !entry.toPing().isBlank()) {
      columns.add("toPing");
    }
    if (entry.pinged() != null && !entry.pinged().isBlank()) {
      columns.add("pinged");
    }
    if (!columns.isEmpty()) {
      problems.add(WxrProblem.WXR_COLUMNS, null, String.join(", ", columns));
    }
  }

  private void text(String name, String text) throws IOException {
    xml.markup("\t\t<" + name + ">");
    xml.text(text);
    xml.markup("</" + name + ">\n");
    tellReplaced(name);
  }

  private void cdata(String name, @Nullable String text) throws IOException {
    if (text != null) {
      cdata(name, Text.of(text));
    }
  }

  private void cdata(String name, Text text) throws IOException {
    xml.markup("\t\t<" + name + ">");
    xml.cdata(text, false);
    xml.markup("</" + name + ">\n");
    tellReplaced(name);
  }

  private void number(String name, @Nullable Long number) throws IOException {
    if (number != null) {
      xml.markup("\t\t<" + name + ">" + number + "</" + name + ">\n");
    }
  }

  private void tellReplaced(String name) {
    if (xml.takeReplaced()) {
      problems.add(WxrProblem.WXR_CONTROL_CHARACTER, name.substring(name.indexOf(':') + 1));
    }
  }
}
