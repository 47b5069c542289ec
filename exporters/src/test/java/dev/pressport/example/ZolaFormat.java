package dev.pressport.example;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.html.markdown.MarkdownDialect.Feature;
import dev.pressport.html.markdown.TemplateTag;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Set;

/** Zola's content files; facts that Zola has no key for go into {@code extra}. */
final class ZolaFormat implements SiteFormat {

  /** Headings can have ids, "more" ends the summary, and shortcodes run in Markdown. */
  private static final Conventions CONVENTIONS =
      new Conventions(
          new MarkdownDialect(
              Set.of(Feature.HEADING_IDS, Feature.SUMMARY_DIVIDER),
              List.of(new TemplateTag("{{", "}}"), new TemplateTag("{%", "%}"))),
          "content/",
          "static/",
          "data/",
          Set.of("page", "section", "terms"),
          null);

  @Override
  public Conventions conventions() {
    return CONVENTIONS;
  }

  @Override
  public boolean knowsAliases() {
    return true;
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter extra = new FrontMatter().value("terms", page.terms());
    page.facts().entries().forEach(extra::value);
    return new FrontMatter()
        .text("title", page.title())
        .text("date", page.date())
        .text("updated", page.modified())
        .text("path", page.path())
        .flag("draft", page.hidden())
        .texts("aliases", page.aliases())
        .below("extra", extra)
        .dict();
  }
}
