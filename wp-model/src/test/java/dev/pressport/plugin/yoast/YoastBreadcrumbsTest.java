package dev.pressport.plugin.yoast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.RenderedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class YoastBreadcrumbsTest {
  private static TestRow page(long id, long parent) {
    return TestRow.entry("page", id)
        .named("Page " + id, "page-" + id)
        .column("post_parent", Long.toString(parent))
        .column("link", "https://a.example/" + id + "/")
        .body("<!-- wp:yoast-seo/breadcrumbs /-->");
  }

  @Test
  void leadFromTheHomeOverThePagesAbove() {
    assertThat(new RenderedSite().row(page(5, 0)).row(page(6, 5)).page(6))
        .contains("Home</a> » <a href=\"https://a.example/5/\">Page 5</a> » Page 6</p>");
  }

  @Test
  void endWhereParentsAreALoop() {
    assertThat(new RenderedSite().row(page(5, 6)).row(page(6, 5)).page(6)).contains("» Page 6</p>");
    assertThat(new RenderedSite().html("[wpseo_breadcrumb]")).contains("Home", "» Mine");
  }
}
