package dev.pressport.row;

import dev.pressport.model.Value;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The tables of a plugin whose names and columns people chose. Their columns become metas of their
 * entries and terms; the other rows are in {@code Site.tables()}.
 *
 * @param prefix of the names, after that of the site: {@code pods_}
 * @param id the column with the id of the owner, or of the row
 * @param definition the post type of the entries that define the tables, whose slugs are the rest
 *     of the names; empty when all of them are tables of the site
 * @param kind the meta of these entries with the kind of the owners
 * @param owners what the rows of a table belong to, by the kind; tables of others are not read
 * @param readable whether a table of the site is read, by the tables of the plugin that are read
 *     already and its name without the prefix of the site
 */
public record TableFamily(
    String prefix,
    String id,
    String definition,
    String kind,
    Map<String, Owner> owners,
    BiPredicate<Map<String, List<Map<String, Value>>>, String> readable)
    implements PluginPart {
  public TableFamily {
    owners = Map.copyOf(owners);
  }

  /** Creates a family of tables that entries define. */
  public TableFamily(
      String prefix, String id, String definition, String kind, Map<String, Owner> owners) {
    this(prefix, id, definition, kind, owners, (tables, name) -> true);
  }

  /** Creates a family of tables of the site. */
  public TableFamily(
      String prefix,
      String id,
      BiPredicate<Map<String, List<Map<String, Value>>>, String> readable) {
    this(prefix, id, "", "", Map.of(), readable);
  }
}
