package dev.pressport.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.RecipeDetails;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

/** The recipes of Tasty Recipes and Recipe Card Blocks. */
class OtherRecipesTest {
  private static final TestRow TASTY =
      TestRow.entry("tasty_recipe", 40)
          .named("Cake", "cake")
          .meta("description", "Sweet.")
          .meta("ingredients", "<h4>Dough</h4><ul><li>1 cup <b>flour</b></li></ul>")
          .meta("instructions", "<ol><li><p>Mix.</p></li><li>Bake.</li></ol>")
          .meta("prep_time", "1 hour 5 mins")
          .meta("cook_time", "overnight")
          .meta("calories", "200");

  @Test
  void showARecipeOfTastyRecipes() {
    RenderedSite site = new RenderedSite().row(TASTY);
    assertThat(site.html("<!-- wp:wp-tasty/tasty-recipe {\"id\":40} /-->"))
        .contains("<h2>Cake</h2>", "<p>Sweet.</p>", "1 hour 5 mins", "overnight", "200")
        .contains("<h4>Dough</h4><ul><li>1 cup <b>flour</b></li></ul>")
        .contains("<ol><li><p>Mix.</p></li><li>Bake.</li></ol>");
    assertThat(site.html("[tasty-recipe id=\"40\"]")).contains("<h2>Cake</h2>");
    RecipeDetails details = (RecipeDetails) MappedSite.of(TASTY).entry(40).details();
    assertThat(details.prepTime()).isEqualTo("PT1H5M");
    assertThat(details.cookTime()).isEqualTo("overnight");
  }

  @Test
  void readTheTermsOfTastyRecipes() {
    TestRow row =
        TestRow.entry("tasty_recipe", 41)
            .named("Soup", "soup")
            .meta("yield", "4 plates")
            .in("tasty_recipe_category", "starter")
            .in("tasty_recipe_method", "pot");
    RenderedSite site =
        new RenderedSite()
            .row(TestRow.term("tasty_recipe_category", 3, "starter", "Starter"))
            .row(TestRow.term("tasty_recipe_method", 4, "pot", "Pot & pan"))
            .row(row);
    assertThat(site.html("[tasty-recipe id=41]"))
        .containsSubsequence(
            "<strong>Yield:</strong> 4 plates",
            "<strong>Category:</strong> Starter",
            "<strong>Method:</strong> Pot &amp; pan");
  }

  @Test
  void showARecipeCard() {
    RenderedSite site = new RenderedSite().picture(8, "");
    assertThat(
            site.html(
                "<!-- wp:wpzoom-recipe-card/block-recipe-card {\"recipeTitle\":\"Pie\",\"summary\":"
                    + "\"Warm.\",\"hasImage\":true,\"image\":{\"id\":8},\"course\":[\"Supper\"],"
                    + "\"details\":[{\"label\":\"Servings\",\"value\":\"4\",\"unit\":\"people\"}],\"ingredients\":[{\"jsonName\":\"Base\",\"isGroup\":true},{\"name\":[\"1"
                    + " cup "
                    + "\",{\"type\":\"a\",\"props\":{\"href\":\"https://b.example/\",\"children\":[\"flour\"]}}]}],\"steps\":[{\"text\":[\"Stir"
                    + " \",{\"type\":\"strong\","
                    + "\"props\":{\"children\":[\"well\"]}},{\"type\":\"script\",\"props\":{\"children\":[\"x\"]}}]}],\"notes\":\"Serve.\"}"
                    + " /-->"))
        .contains("<h2>Pie</h2>", "p8.jpg", "<p>Warm.</p>", "4 people", "Supper")
        .contains("<h4>Base</h4><ul><li>1 cup <a href=\"https://b.example/\">flour</a></li></ul>")
        .contains("<li>Stir <strong>well</strong>x</li>", "<p>Serve.</p>")
        .doesNotContain("<script");
    assertThat(site.problems()).isEmpty();
    assertThat(
            site.html(
                "<!-- wp:wpzoom-recipe-card/block-nutrition {\"data\":{\"total-fat\":\"3\"}} /-->"))
        .contains("total fat: 3");
  }

  @Test
  void showTheFactsOfARecipeCard() {
    RenderedSite site =
        new RenderedSite()
            .row(TestRow.author("mona", 3).column("display_name", "Mona & Co"))
            .row(
                TestRow.entry("wpzoom_rcb", 41)
                    .named("Stew", "stew")
                    .body(
                        "<!-- wp:wpzoom-recipe-card/block-recipe-card {\"recipeTitle\":\"Stew\","
                            + "\"cuisine\":[\"Coastal\"],\"difficulty\":[\"Easy\"],\"keywords\":"
                            + "[\"fish\"],\"settings\":[{\"custom_author_name\":\"Ada\","
                            + "\"displayCuisine\":false}]} /-->"))
            .row(TestRow.entry("wpzoom_rcb", 42).named("D", "d").column("post_status", "draft"));
    String card = site.html("[wpzoom_rcb_post id=\"41\"]");
    assertThat(card)
        .contains("<h2>Stew</h2>", "<strong>Recipe by:</strong> Ada", "Difficulty:</strong> Easy")
        .doesNotContain("Coastal", "fish");
    assertThat(
            site.html(
                "<!-- wp:wpzoom-recipe-card/recipe-block-from-posts {\"postId\":\"41\"} /-->"))
        .contains("<h2>Stew</h2>");
    assertThat(site.html("[wpzoom_rcb_post id=\"42\"]")).isBlank();
    assertThat(site.problems()).containsExactly("reference-not-found");
  }
}
