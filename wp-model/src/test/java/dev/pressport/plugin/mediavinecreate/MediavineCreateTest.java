package dev.pressport.plugin.mediavinecreate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.RecipeDetails;
import dev.pressport.model.RecipeDetails.IngredientSection;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.RenderedSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediavineCreateTest {

  private static RenderedSite site() {
    return new RenderedSite()
        .picture(8, "")
        .entry("post", 30, "A page.")
        .table(
            "mv_creations",
            "id",
            "4",
            "object_id",
            "40",
            "original_object_id",
            "12",
            "thumbnail_id",
            "8",
            "type",
            "recipe",
            "title",
            "Cake & tea",
            "author",
            "Mona",
            "description",
            "<p>Sweet.</p>",
            "instructions",
            "<h4>Dough</h4><ol><li>Mix <a href=\"https://t.example/\">well</a>.</li></ol>",
            "notes",
            "Keep dry.",
            "yield",
            "12 pieces",
            "prep_time",
            "900",
            "active_time",
            "4800",
            "active_time_label",
            "Oven",
            "external_video",
            "{\"id\":\"abcdefghijk\",\"source\":\"YOUTUBE\"}")
        .table(
            "mv_supplies",
            "id",
            "2",
            "creation",
            "4",
            "position",
            "1",
            "type",
            "ingredients",
            "group",
            "Icing",
            "original_text",
            "2 cups [sugar] & more",
            "link",
            "https://s.example/")
        .table(
            "mv_supplies",
            "id",
            "3",
            "creation",
            "4",
            "position",
            "0",
            "type",
            "ingredients",
            "group",
            "mv-has-no-group",
            "original_text",
            "3 eggs")
        .table(
            "mv_nutrition",
            "creation",
            "4",
            "calories",
            "320",
            "total_fat",
            "12",
            "sodium",
            "a pinch")
        .table("mv_products_map", "creation", "4", "title", "Bowl", "link", "https://b.example/")
        .table("mv_creations", "id", "5", "type", "list", "title", "Knots", "description", "Ten.")
        .table(
            "mv_relations",
            "id",
            "1",
            "creation",
            "5",
            "position",
            "0",
            "type",
            "listItems",
            "content_type",
            "external",
            "title",
            "Bowline",
            "url",
            "https://k.example/",
            "link_text",
            "See it",
            "thumbnail_id",
            "8")
        .table(
            "mv_relations",
            "id",
            "2",
            "creation",
            "5",
            "position",
            "1",
            "type",
            "listItems",
            "content_type",
            "post",
            "canonical_post_id",
            "30",
            "title",
            "Other")
        .table(
            "mv_relations",
            "id",
            "3",
            "creation",
            "5",
            "position",
            "2",
            "type",
            "listItems",
            "content_type",
            "text",
            "description",
            "Between.");
  }

  @Test
  void showsARecipe() {
    RenderedSite site = site();
    assertThat(site.html("[mv_create key=\"4\" type=\"recipe\"]"))
        .contains("<h2>Cake &amp; tea</h2>", "p8.jpg", "<p>Sweet.</p>", "12 pieces")
        .contains("Prep Time:</strong> 15 minutes", "Oven:</strong> 1 hour 20 minutes")
        .containsSubsequence("<li>3 eggs</li>", "<h4>Icing</h4>")
        .contains("<li>2 cups <a href=\"https://s.example/\">sugar</a> &amp; more</li>")
        .contains("<h4>Dough</h4><ol><li>Mix <a href=\"https://t.example/\">well</a>.</li></ol>")
        .contains("Calories:</strong> 320", "Total Fat:</strong> 12g", "Sodium:</strong> a pinch")
        .contains("Keep dry.", "abcdefghijk", "<a href=\"https://b.example/\">Bowl</a>", "© Mona");
    assertThat(site.html("[mv_recipe post_id=\"12\"]")).contains("Cake &amp; tea");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void showsAList() {
    assertThat(site().html("[mv_create key=5 type=list]"))
        .contains("<h2>Knots</h2><p>Ten.</p>")
        .contains("<h2><a href=\"https://k.example/\">Bowline</a></h2>")
        .contains("<p><a href=\"https://k.example/\">See it</a></p>", "<p>Between.</p>")
        .contains("<h2>Other</h2>");
  }

  @Test
  void namesACardThatTheSourceLacks() {
    RenderedSite site = new RenderedSite();
    assertThat(
            site.html("[mv_create key=\"7\" title=\"Pie\" thumbnail=\"https://a.example/p.jpg\"]"))
        .contains("<h2>Pie</h2>", "https://a.example/p.jpg");
    assertThat(site.problems()).containsExactly("reference-not-found");
  }

  @Test
  void describesAProjectAsDetails() {
    Card card =
        new Card(
            1,
            LooseValue.of(new Value.Dict(Map.of("type", Value.of("diy")))),
            List.of(supply("materials", "Rope"), supply("tools", "Knife")),
            LooseValue.NONE,
            List.of(),
            List.of());
    RecipeDetails details = card.details();
    assertThat(details.ingredients()).containsExactly(new IngredientSection("", List.of("Rope")));
    assertThat(details.tools()).containsExactly("Knife");
    assertThat(Card.NOTHING.ingredients()).isEmpty();
  }

  private static LooseValue supply(String type, String text) {
    return LooseValue.of(
        new Value.Dict(Map.of("type", Value.of(type), "original_text", Value.of(text))));
  }
}
