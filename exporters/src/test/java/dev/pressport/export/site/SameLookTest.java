package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generators have their own templates; the pages that these make must be the same. */
class SameLookTest {
  private static final String BODIES = ".entry-content, .entry-summary, .description, .comment";

  @Test
  void buildsTheSamePagesWithEveryGenerator(@TempDir Path temp) throws IOException {
    List.of(Generator.values()).forEach(Generator::needed);
    Map<String, String> hugo = outlines(temp, Generator.HUGO);

    for (Generator other : List.of(Generator.JEKYLL, Generator.ELEVENTY, Generator.ASTRO)) {
      Map<String, String> pages = outlines(temp, other);
      TreeSet<String> both = new TreeSet<>(hugo.keySet());
      both.retainAll(pages.keySet());
      // These list entries without a date, which have no order.
      both.removeIf(path -> path.startsWith("author/"));

      assertThat(both).hasSizeGreaterThan(20);
      for (String path : both) {
        assertThat(pages.get(path)).as(other + " " + path).isEqualTo(hugo.get(path));
      }
    }
  }

  private static Map<String, String> outlines(Path temp, Generator generator) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(generator.target()));
    BuiltSite site =
        generator.build(
            new MigrationRun(folder)
                .to(Exporters.find(generator.target()).orElseThrow())
                .export(Fixtures.sample())
                .folder());
    Map<String, String> outlines = new TreeMap<>();
    for (Path page : site.pages()) {
      Document parsed = BuiltSite.parsed(page);
      if (parsed.selectFirst("meta[http-equiv=refresh]") == null) {
        outlines.put(site.folder().relativize(page).toString(), outline(parsed.body()));
      }
    }
    return outlines;
  }

  /** The elements of a page with their classes and names, and its words, without the bodies. */
  private static String outline(Element body) {
    StringBuilder out = new StringBuilder();
    body.select(BODIES).forEach(Element::empty);
    body.traverse((node, depth) -> out.append(line(node)));
    return out.toString();
  }

  private static String line(Node node) {
    if (node instanceof Element element) {
      String label = element.attr("aria-label") + element.attr("rel") + element.attr("alt");
      return "<" + element.normalName() + " " + element.className() + " " + label + ">\n";
    }
    return node instanceof TextNode text && !text.isBlank() ? text.text().strip() + "\n" : "";
  }
}
