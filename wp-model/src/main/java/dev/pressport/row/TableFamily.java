package dev.pressport.row;

import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable.Owner;
import java.util.Map;

/**
 * The tables of a plugin whose names and columns people chose: a prefix, and the slug of the entry
 * that defines what the table is for. Their columns become metas of their entries and terms; the
 * other rows are in {@code Site.tables()}.
 *
 * @param prefix of the names, after that of the site: {@code pods_}
 * @param id the column with the id of the owner
 * @param definition the post type of the entries that define the tables
 * @param kind the meta of these entries with the kind of the owners
 * @param owners what the rows of a table belong to, by the kind; tables of others are not read
 */
public record TableFamily(
    String prefix, String id, String definition, String kind, Map<String, Owner> owners)
    implements PluginPart {
  public TableFamily {
    owners = Map.copyOf(owners);
  }
}
