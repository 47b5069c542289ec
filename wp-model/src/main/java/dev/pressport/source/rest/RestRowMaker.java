package dev.pressport.source.rest;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.rest.RecordedItems.Ref;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns items of the API into rows with the names of the database. */
final class RestRowMaker {
  private final String origin;
  private final ReferencedNames names;
  private final EntryRows entries;

  RestRowMaker(String origin, ReferencedNames names, ApiSiteSettings facts) {
    this.origin = origin;
    this.names = names;
    this.entries = new EntryRows(origin, names, facts);
  }

  /**
   * Returns the row of an item.
   *
   * @param more the values of an entry in the lists of plugins
   */
  Row row(Ref ref, LooseValue item, RestEntry more) throws IOException {
    return switch (ref.part()) {
      case USER -> user(item);
      case TERM -> term(ref.name(), item);
      case ENTRY -> entries.row(ref, item, more);
      case COMMENT -> comment(item);
    };
  }

  /** Facts: class-wp-rest-users-controller.php; the user name is for those who may list users. */
  private Row user(LooseValue item) {
    RowBuilder row = new RowBuilder(Kind.AUTHOR, origin);
    String slug = item.get("slug").string();
    String login = item.get("username").filled();
    row.put("ID", item.get("id"));
    row.put("user_login", login == null ? slug : login);
    row.put("user_nicename", slug);
    row.put("link", item.get("link").filled());
    row.put("user_email", item.get("email").filled());
    row.put("user_registered", registered(item.get("registered_date").filled()));
    row.put("user_url", item.get("url"));
    row.put("display_name", item.get("name"));
    row.put("first_name", item.get("first_name"));
    row.put("last_name", item.get("last_name"));
    row.put("description", item.get("description"));
    LooseValue roles = item.get("roles");
    row.put("roles", roles.isArray() ? String.join(",", roles.strings()) : null);
    row.meta("nickname", item.get("nickname").filled());
    RegisteredMetas.add(item, row);
    fields(item, row);
    return row.row();
  }

  /** Returns the time of a registration as the database has it, in UTC. */
  private static @Nullable String registered(@Nullable String date) {
    return date == null ? null : date.replaceFirst("(Z|[+]00:00)$", "");
  }

  /** Facts: class-wp-rest-terms-controller.php; name and description are as stored. */
  private Row term(String taxonomy, LooseValue item) throws IOException {
    RowBuilder row = new RowBuilder(Kind.TERM, origin);
    row.put("term_id", item.get("id"));
    row.put("taxonomy", taxonomy);
    row.put("slug", item.get("slug"));
    row.put("name", item.get("name"));
    row.put("description", item.get("description"));
    row.put("link", item.get("link").filled());
    Long parent = item.get("parent").id();
    ReferencedNames.TermName above = parent == null ? null : names.term(taxonomy, parent);
    row.put("parent", above == null ? null : above.slug());
    RegisteredMetas.add(item, row);
    fields(item, row);
    return row.row();
  }

  /** ACF keeps the values of terms, users and comments in their metas. */
  private static void fields(LooseValue item, RowBuilder row) {
    for (Map.Entry<String, Value> field : item.get("acf").map().entrySet()) {
      if (!RegisteredMetas.isNothing(field.getValue())) {
        row.meta(field.getKey(), field.getValue());
      }
    }
  }

  /** Facts: class-wp-rest-comments-controller.php, prepare_item_for_response(). */
  private Row comment(LooseValue item) {
    RowBuilder row = new RowBuilder(Kind.COMMENT, origin);
    row.put("comment_ID", item.get("id"));
    row.put("comment_post_ID", item.get("post"));
    row.put("comment_author", item.get("author_name"));
    row.put("comment_author_email", item.get("author_email").filled());
    row.put("comment_author_url", item.get("author_url").filled());
    row.put("comment_author_IP", item.get("author_ip").filled());
    row.put("comment_agent", item.get("author_user_agent").filled());
    row.date("comment_date", item.get("date"));
    row.date("comment_date_gmt", item.get("date_gmt"));
    LooseValue raw = item.get("content").get("raw");
    row.put(
        "comment_content", raw.value() instanceof Text ? raw : item.get("content").get("rendered"));
    row.put("comment_approved", approved(item.get("status").string()));
    row.put("comment_type", item.get("type"));
    row.put("comment_parent", item.get("parent"));
    row.put("user_id", item.get("author"));
    RegisteredMetas.add(item, row);
    fields(item, row);
    return row.row();
  }

  private static @Nullable String approved(@Nullable String status) {
    return switch (status == null ? "approved" : status) {
      case "approved" -> "1";
      case "hold" -> "0";
      default -> status;
    };
  }
}
