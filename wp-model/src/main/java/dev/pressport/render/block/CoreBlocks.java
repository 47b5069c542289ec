package dev.pressport.render.block;

import static java.util.Map.entry;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Disclosure;
import dev.pressport.render.MenuEntry;
import dev.pressport.render.RenderProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks of WordPress itself. */
public final class CoreBlocks implements BlockFamily {
  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.ofEntries(
        entry("core/accordion-item", Disclosure.ofBlocks("core/accordion-heading")),
        entry("core/archives", new Archives()),
        entry("core/block", CoreBlocks::pattern),
        entry("core/categories", new Categories()),
        entry("core/cover", new Cover()),
        entry("core/embed", new EmbedBlock()),
        entry("core/footnotes", new Footnotes()),
        entry("core/home-link", CoreBlocks::homeLink),
        entry("core/latest-comments", new LatestComments()),
        entry("core/latest-posts", new LatestPosts()),
        entry("core/legacy-widget", new LegacyWidget()),
        entry("core/media-text", new MediaText()),
        entry("core/navigation", new NavigationBlock()),
        entry("core/navigation-link", MenuEntry::render),
        entry("core/navigation-submenu", MenuEntry::render),
        entry("core/page-list", new PageList()),
        entry("core/post-author", new PostAuthor()),
        entry("core/post-author-biography", CoreBlocks::biography),
        entry("core/post-author-name", CoreBlocks::authorName),
        entry("core/post-content", CoreBlocks::content),
        entry("core/post-date", new PostDate()),
        entry("core/post-excerpt", new PostExcerpt()),
        entry("core/post-featured-image", new PostFeaturedImage()),
        entry("core/post-navigation-link", new PostNavigationLink()),
        entry("core/post-template", new PostTemplate()),
        entry("core/post-terms", new PostTerms()),
        entry("core/post-title", new PostTitle()),
        entry("core/query", new QueryLoop()),
        entry("core/query-no-results", CoreBlocks::noResults),
        entry("core/query-pagination", (block, body) -> ""),
        entry("core/query-title", CoreBlocks::ofArchive),
        entry("core/query-total", new QueryTotal()),
        entry("core/read-more", new ReadMore()),
        entry("core/shortcode", (block, body) -> body.paragraphs(body.content(block))),
        entry("core/site-logo", new SiteLogo()),
        entry(
            "core/site-tagline", (block, body) -> paragraph("site-tagline", body.site().tagline())),
        entry("core/site-title", CoreBlocks::siteTitle),
        entry("core/social-link", new SocialLink()),
        entry("core/tag-cloud", new TagCloud()),
        entry("core/template-part", new TemplatePartBlock()),
        entry("core/term-description", CoreBlocks::ofArchive));
  }

  /** A synced pattern, with what this place says otherwise. */
  private static @Nullable String pattern(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long id = attributes.get("ref").id();
    LooseValue content = attributes.get("content");
    return id == null
        ? null
        : body.inlined(id, content.present() ? content : attributes.get("overrides"));
  }

  /** The item of a menu that leads home. */
  private static String homeLink(Block block, Body body) {
    String label = Body.attributes(block).get("label").filled();
    String words = label == null ? "Home" : Html.stored(label);
    return "<li>" + Html.link(body.site().home(), words) + "</li>";
  }

  /** The name of who wrote the entry. */
  private static String biography(Block block, Body body) {
    String html = body.biography(body.subject().author());
    return html.isEmpty() ? "" : "<div class=\"wp-block-post-author-biography\">" + html + "</div>";
  }

  private static String authorName(Block block, Body body) {
    String name = body.author(Body.attributes(block).get("isLink").isTrue());
    return name.isEmpty() ? "" : "<div class=\"wp-block-post-author-name\">" + name + "</div>";
  }

  /** The body of the entry: nothing within itself, as WordPress has it too; the first words. */
  private static @Nullable String content(Block block, Body body) {
    CurrentEntry entry = body.subject();
    if (entry.id() == body.entry().id()) {
      return body.isPage() ? "" : null;
    }
    body.problem(RenderProblem.BLOCK_SIMPLIFIED, "core/post-content", "it shows excerpts only");
    return Html.paragraph(body.opening(entry, Teaser.MOST_WORDS - 1));
  }

  /** What a query loop shows when it found nothing. */
  private static String noResults(Block block, Body body) {
    return body.loop() == null || body.loop().entries().isEmpty() ? body.content(block) : "";
  }

  /** The title or description of an archive or search, which an entry has not. */
  private static @Nullable String ofArchive(Block block, Body body) {
    return body.isPage() ? "" : null;
  }

  private static String siteTitle(Block block, Body body) {
    String title = body.site().title();
    boolean link = !Boolean.FALSE.equals(Body.attributes(block).get("isLink").bool());
    return title == null
        ? ""
        : "<p class=\"wp-block-site-title\">"
            + Html.link(link ? body.site().home() : null, Html.stored(title))
            + "</p>";
  }

  private static String paragraph(String name, @Nullable String text) {
    return text == null ? "" : "<p class=\"wp-block-" + name + "\">" + Html.stored(text) + "</p>";
  }
}
