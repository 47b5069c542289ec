package dev.pressport.plugin.mediavinecreate;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;

/** Create by Mediavine: cards with recipes, projects and lists. */
public final class MediavineCreate implements Plugin {
  static final String CARDS = "mv_creations";
  static final String SUPPLIES = "mv_supplies";
  static final String NUTRITION = "mv_nutrition";
  static final String ITEMS = "mv_relations";
  static final String PRODUCTS = "mv_products_map";

  @Override
  public String slug() {
    return "mediavine-create";
  }

  @Override
  public String name() {
    return "Create by Mediavine";
  }

  @Override
  public String signs() {
    return "type:mv_create taxonomy:mv_cuisine taxonomy:mv_project_types block:mv/*"
        + " shortcode:mv_create shortcode:mv_recipe";
  }

  @Override
  public String meaning() {
    return "cards of a database are shown in their pages, and recipes exported with their parts;"
        + " printing and ratings need a server";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new CreateCard(),
        new CardPlaces(),
        new Taxonomy("mv_cuisine", "Cuisines", Taxonomy.Trait.INTERNAL),
        new Taxonomy("mv_project_types", "Kinds of projects", Taxonomy.Trait.INTERNAL),
        new PluginTable(
            CARDS,
            Owner.SITE,
            "id object_id original_object_id canonical_post_id thumbnail_id prep_time active_time"
                + " additional_time total_time title_hide description_hide",
            "type title author description instructions notes difficulty estimated_cost"
                + " prep_time_label active_time_label additional_time_label yield keywords"
                + " external_video"),
        new PluginTable(
            SUPPLIES, Owner.SITE, "creation id position", "type original_text link group"),
        new PluginTable(
            NUTRITION,
            Owner.SITE,
            "creation",
            "serving_size number_of_servings calories total_fat saturated_fat trans_fat"
                + " unsaturated_fat cholesterol sodium carbohydrates net_carbs fiber sugar"
                + " sugar_alcohols protein"),
        new PluginTable(
            ITEMS,
            Owner.SITE,
            "creation id position relation_id canonical_post_id thumbnail_id",
            "type content_type title description url link_text thumbnail_credit"),
        new PluginTable(PRODUCTS, Owner.SITE, "creation id position thumbnail_id", "title link"),
        new PluginTable(
                "mv_reviews",
                Owner.SITE,
                "creation id",
                "rating review_title review_content author_name author_email created")
            .ofPeople());
  }
}
