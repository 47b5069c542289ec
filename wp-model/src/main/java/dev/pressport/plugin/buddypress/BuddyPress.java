package dev.pressport.plugin.buddypress;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;
import java.util.Map;

/** BuddyPress: a community. */
public final class BuddyPress implements Plugin {
  static final String GROUPS = "bp_groups";

  @Override
  public String slug() {
    return "buddypress";
  }

  @Override
  public String name() {
    return "BuddyPress";
  }

  @Override
  public String signs() {
    return "type:bp-email type:buddypress taxonomy:bp_member_type taxonomy:bp_group_type"
        + " taxonomy:bp-email-type block:bp/*";
  }

  @Override
  public String meaning() {
    return "groups that visitors see are exported as data of the site; profiles, activities and"
        + " messages of people are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Blocks(),
        // The entries are the titles of pages that only a server makes.
        new UnmodelledType("buddypress"),
        new UnmodelledType("bp-email"),
        new Taxonomy("bp_member_type", "Member types", Taxonomy.Trait.INTERNAL),
        new Taxonomy("bp_group_type", "Group types", Taxonomy.Trait.INTERNAL),
        new Taxonomy("bp-email-type", "Kinds of e-mails", Taxonomy.Trait.INTERNAL),
        new PluginTable(
                GROUPS, Owner.SITE, "id parent_id", "name slug description status date_created")
            .keeping(BuddyPress::visible),
        new PluginTable("bp_xprofile_groups", Owner.SITE, "id group_order", "name description"),
        new PluginTable(
            "bp_xprofile_fields",
            Owner.SITE,
            "id group_id parent_id is_required field_order option_order",
            "type name description"));
  }

  /** Visitors see the names of public and private groups, and nothing of hidden ones. */
  private static Map<String, Value> visible(Map<String, Value> row) {
    String status = LooseValue.of(row, "status").string();
    return "public".equals(status) || "private".equals(status) ? row : Map.of();
  }
}
