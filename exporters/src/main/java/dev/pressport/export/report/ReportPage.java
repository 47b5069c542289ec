package dev.pressport.export.report;

import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The report of an export as a page that needs no other file and no script. The same report gives
 * the same bytes: the time of the run is in {@code run.json} only.
 */
public final class ReportPage {
  /** The path of the page in an export. */
  public static final String PATH = "_pressport/report.html";

  private static final String PATTERNS =
      """
      <svg class="patterns" aria-hidden="true"><defs>\
      <pattern id="pm" width="1.2" height="9" patternUnits="userSpaceOnUse">\
      <rect width=".6" height="9" class="pm"/></pattern>\
      <pattern id="pf" width="1.2" height="3.5" patternUnits="userSpaceOnUse">\
      <rect width=".7" height="2" class="pf"/></pattern>\
      <pattern id="ps" width="100" height="2.4" patternUnits="userSpaceOnUse">\
      <rect width="100" height="1.3" class="ps"/></pattern></defs></svg>\
      """;

  private ReportPage() {}

  /** Writes the page and leaves the stream open. */
  public static void write(PageRequest request, OutputStream out) throws IOException {
    out.write(Html.print(document(request)).getBytes(StandardCharsets.UTF_8));
  }

  private static Document document(PageRequest page) {
    List<Element> sections = sections(page);
    Document document = new Document("");
    document.appendChild(new DocumentType("html", "", ""));
    Element body = Html.of("body");
    body.append(PATTERNS);
    Html.add(
        body,
        Html.classed("a", "skip", "Skip to content").attr("href", "#main"),
        "\n",
        header(page, sections),
        "\n");
    Element main = Html.of("main").attr("id", "main").attr("tabindex", "-1");
    Html.add(main, VerdictSection.of(page), "\n");
    sections.forEach(section -> Html.add(main, section, "\n"));
    String script = resource("report.js");
    Html.add(body, main, "\n", Html.of("script").appendChild(new DataNode(script)));
    Html.add(document, Html.of("html", head(page, script), "\n", body).attr("lang", "en"));
    return document;
  }

  private static List<Element> sections(PageRequest page) {
    List<Element> sections = new ArrayList<>();
    sections.add(NextSteps.of(page));
    sections.add(ItemsSection.of(page));
    List<Optional<Element>> others =
        List.of(
            YearsSection.of(page),
            ChangesSection.of(page),
            ChangesSection.missing(page),
            LeftOutSection.of(page),
            LeftOutSection.drafts(page),
            MediaSection.of(page),
            RedirectsSection.of(page));
    others.forEach(section -> section.ifPresent(sections::add));
    sections.add(OriginSection.of(page));
    return sections;
  }

  private static Element head(PageRequest page, String script) {
    String css = resource("report.css");
    String policy =
        "default-src 'none'; style-src '"
            + hash(css)
            + "'; script-src '"
            + hash(script)
            + "'; base-uri 'none'; form-action 'none'";
    return Html.of(
        "head",
        Html.of("meta").attr("charset", "utf-8"),
        meta("viewport", "width=device-width, initial-scale=1"),
        Html.of("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy),
        meta("referrer", "no-referrer"),
        meta("robots", "noindex"),
        Html.of("title", page.siteTitle() + " to " + page.target() + ": export report"),
        Html.of("style").appendChild(new DataNode(css)));
  }

  private static Element meta(String name, String content) {
    return Html.of("meta").attr("name", name).attr("content", content);
  }

  private static Element header(PageRequest page, List<Element> sections) {
    Element list = Html.of("ul");
    for (Element section : sections) {
      String id = section.id();
      String heading = Objects.requireNonNull(section.selectFirst("h2")).text();
      Html.add(list, Html.of("li", Html.link("#" + id, heading)));
    }
    return Html.of(
        "header",
        Html.classed("p", "muted", "Export report by Pressport " + page.request().version()),
        Html.of("h1", page.links().title(page.siteTitle()), " \u2192 " + page.target()),
        Html.of("nav", list).attr("aria-label", "Sections"));
  }

  /** Returns a hash as a content security policy names it. */
  private static String hash(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
