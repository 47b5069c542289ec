package dev.pressport.plugin.jetpack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class ShortcodesTest {

  @Test
  void showARecipe() {
    assertThat(
            new RenderedSite()
                .picture(8, "")
                .html(
                    "[recipe title=\"Bread\" servings=\"4\" image=\"8\" source=\"A book\""
                        + " sourceurl=\"https://b.example/\"]\n"
                        + "[recipe-ingredients]\n"
                        + "- flour\n"
                        + "- water\n"
                        + "[/recipe-ingredients]\n"
                        + "[recipe-directions title=\"How\"]\n"
                        + "1. Mix.\n"
                        + "2. Bake.\n"
                        + "[/recipe-directions]\n"
                        + "[recipe-notes]Eat.[/recipe-notes]\n"
                        + "[/recipe]"))
        .contains("<h3>Bread</h3>", "<strong>Servings:</strong> 4", "p8.jpg")
        .contains("<a href=\"https://b.example/\">A book</a>")
        .contains("<h4>Ingredients</h4><ul><li>flour</li><li>water</li></ul>")
        .contains("<h4>How</h4><ol><li>Mix.</li><li>Bake.</li></ol>", "Eat.");
    assertThat(new RenderedSite().html("[recipe id=\"3\"]")).doesNotContain("class=\"recipe\"");
  }

  @Test
  void showFormulasAsTheirSource() {
    assertThat(new RenderedSite().html("So [latex]a &lt; b[/latex] and $latex e^2$, $5 and $6."))
        .contains("<code>a &lt; b</code>", "<code>e^2</code>", "$5 and $6");
  }

  @Test
  void listProjectsAndTestimonials() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("jetpack-portfolio", 40)
                    .named("Red hull", "red")
                    .body("Painted it.")
                    .in("jetpack-portfolio-type", "hulls"))
            .row(TestRow.term("jetpack-portfolio-type", 5, "hulls", "Hulls"));
    assertThat(site.html("[portfolio include_type=\"hulls\"]"))
        .contains("Red hull", "Hulls", "Painted it.");
    assertThat(site.html("[jetpack_portfolio include_type=\"masts\"]")).doesNotContain("Red hull");
    site.html("[testimonials]");
    assertThat(site.problems()).containsExactly("unknown-shortcode [testimonials]");
  }

  @Test
  void showSlidesAndPictures() {
    RenderedSite site = new RenderedSite().picture(8, "");
    assertThat(site.html("[presentation][slide]One[/slide][slide]Two[/slide][/presentation]"))
        .contains("<div>One</div>", "<div>Two</div>");
    assertThat(site.html("[slideshow ids=\"8\"]")).contains("p8.jpg");
    site.html("[blog_subscription_form]");
    assertThat(site.problems()).hasSize(1).allMatch(problem -> problem.startsWith("server-only"));
  }
}
