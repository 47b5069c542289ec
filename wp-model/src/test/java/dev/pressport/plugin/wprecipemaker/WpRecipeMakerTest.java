package dev.pressport.plugin.wprecipemaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class WpRecipeMakerTest {
  private static final TestRow RECIPE =
      TestRow.entry("wprm_recipe", 40)
          .named("Soup", "soup")
          .body("A <i>warm</i> soup.")
          .in("wprm_course", "supper")
          .meta("_thumbnail_id", "8")
          .meta("wprm_servings", "4")
          .meta("wprm_servings_unit", "people")
          .meta("wprm_prep_time", "75")
          .meta("wprm_nutrition_saturated_fat", "3")
          .meta(
              "wprm_ingredients",
              "a:1:{i:0;a:2:{s:4:\"name\";s:4:\"Base\";s:11:\"ingredients\";a:1:{i:0;a:4:{"
                  + "s:6:\"amount\";s:1:\"2\";s:4:\"unit\";s:4:\"cups\";s:4:\"name\";s:5:\"water\";"
                  + "s:5:\"notes\";s:3:\"hot\";}}}}")
          .meta(
              "wprm_instructions",
              "a:1:{i:0;a:2:{s:4:\"name\";s:0:\"\";s:12:\"instructions\";a:1:{i:0;a:2:{"
                  + "s:4:\"text\";s:12:\"<p>Stir.</p>\";s:5:\"image\";i:8;}}}}")
          .meta("wprm_notes", "<p>Serve.</p>");

  private final RenderedSite site = new RenderedSite().picture(8, "").row(RECIPE);

  @Test
  void showsARecipeWhereABlockNamesIt() {
    assertThat(
            site.html(
                "<!-- wp:wp-recipe-maker/recipe {\"id\":40} --><!--WPRM Recipe 40-->"
                    + "<div>Copy</div><!--End WPRM Recipe--><!-- /wp:wp-recipe-maker/recipe -->"))
        .contains("<h2>Soup</h2>", "p8.jpg", "A <i>warm</i> soup.", "4 people", "1 hour 15 minutes")
        .contains("<strong>Saturated Fat:</strong> 3", "<strong>Course:</strong> supper")
        .contains("<h4>Base</h4><ul><li>2 cups water (hot)</li></ul>", "<li><p>Stir.</p><figure")
        .contains("<h3 id=\"recipe-40-notes\">Notes</h3><p>Serve.</p>")
        .doesNotContain("Copy");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void replacesTheCopyInClassicText() {
    assertThat(
            site.html(
                """
                Before.

                <!--WPRM Recipe 40-->
                <div>Copy</div>
                <!--End WPRM Recipe-->

                After. <!--WPRM Recipe x--><!--End WPRM Recipe--><!--WPRM Recipe 40-->\
                """))
        .contains("<p>Before.</p>", "<h2>Soup</h2>", "After.")
        .doesNotContain("Copy");
    assertThat(site.html("[wprm-recipe id=\"40\"]")).contains("<h2>Soup</h2>");
    assertThat(site.html("[wprm-recipe id=\"41\"]")).doesNotContain("<h2>");
    assertThat(site.problems()).containsExactly("reference-not-found");
  }

  @Test
  void describesARecipeAsDetails() {
    RecipeDetails details = (RecipeDetails) MappedSite.of(RECIPE).entry(40).details();
    assertThat(details.prepTime()).isEqualTo("PT1H15M");
    assertThat(details.yield()).isEqualTo("4 people");
    assertThat(details.categories()).containsExactly("supper");
    assertThat(details.ingredients())
        .containsExactly(new IngredientSection("Base", List.of("2 cups water (hot)")));
  }

  @Test
  void showsAnotherRecipeAsALinkAndSurvivesLoops() {
    assertThat(site.html("[wprm-recipe-roundup-item id=\"40\" link=\"https://b.example/\"]"))
        .contains("<h2><a href=\"https://b.example/\">Soup</a></h2>", "A <i>warm</i> soup.");
    RenderedSite own =
        new RenderedSite()
            .row(TestRow.entry("wprm_recipe", 41).named("Loop", "l").body("[wprm-recipe id=41]"));
    assertThat(own.html("[wprm-recipe id=41]")).contains("Loop");
    assertThat(own.problems()).containsExactly("reference-loop");
  }

  @Test
  void showsADraftWithItsOwnWordsForTheAdditionalTime() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("wprm_recipe", 50)
                    .named("Bread", "bread")
                    .column("post_status", "draft")
                    .body("Plain.")
                    .meta("wprm_custom_time", "90")
                    .meta("wprm_custom_time_label", "Rest & rise")
                    .meta("wprm_servings", "0")
                    .meta("wprm_video_embed", "https://films.example/bread.mp4"))
            .row(
                TestRow.entry("wprm_recipe", 51)
                    .named("Secret", "secret")
                    .column("post_status", "private")
                    .body("Secret."));
    assertThat(site.html("[wprm-recipe id=50]"))
        .contains(
            "<strong>Rest &amp; rise:</strong> 1 hour 30 minutes", ">Video</a>", ">Video</h3>")
        .doesNotContain("Servings");
    assertThat(site.html("See [wprm-recipe-name id=50].")).contains("See Bread.");
    assertThat(site.html("[wprm-recipe id=51][wprm-recipe-name id=51]")).doesNotContain("Secret");
  }

  @Test
  void takesTheSummaryOfARecipeForLists() {
    String copy =
        "<!--WPRM Recipe 7--><div class=\"wprm-fallback-recipe\"><h2>Soup</h2>"
            + "<p class=\"wprm-fallback-recipe-summary\">Warm.</p>"
            + "<div class=\"wprm-fallback-recipe-ingredients\">Leek</div></div>"
            + "<!--End WPRM Recipe-->";
    RenderedSite site =
        new RenderedSite()
            .row(TestRow.entry("post", 21).named("A", "a").body("First. " + copy + " Last."))
            .row(
                TestRow.entry("post", 22)
                    .named("B", "b")
                    .body(
                        "Before.<!-- wp:wp-recipe-maker/recipe {\"id\":7} -->"
                            + copy
                            + "<!-- /wp:wp-recipe-maker/recipe -->"));
    assertThat(site.html("<!-- wp:latest-posts {\"displayPostContent\":true} /-->"))
        .contains("First. Warm. Last.", "Before.")
        .doesNotContain("Leek", "Soup", "Before. Warm");
  }
}
