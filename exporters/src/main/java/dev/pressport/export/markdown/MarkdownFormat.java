package dev.pressport.export.markdown;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Value;
import dev.pressport.text.Words;
import java.io.IOException;
import java.util.Set;

/** CommonMark with the tables of GitHub, below front matter that names all that is known. */
final class MarkdownFormat implements SiteFormat {
  private static final String DATA = "data/";

  /** Keys of front matter that one generator or another acts on. */
  private static final Set<String> RESERVED =
      Words.of(
          """
          alias aliases author body build cascade collection content data description draft
          drafts expirydate headless id keywords kind lastmod layout linktitle markup menu
          menus name next outputs page pagination params permalink previous publishdate
          published redirect_from resources site sitemap slug summary tag terms type url
          videos weight\
          """);

  private static final Conventions CONVENTIONS =
      new Conventions(MarkdownDialect.COMMONMARK, "", "", DATA, RESERVED, null);

  @Override
  public Conventions conventions() {
    return CONVENTIONS;
  }

  @Override
  public boolean hasPages(SitePage.Kind kind) {
    return kind.isEntry();
  }

  @Override
  public boolean knowsAliases() {
    return true;
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter facts = new FrontMatter().text("title", page.title());
    facts.text("date", page.date()).text("modified", page.modified());
    facts.text("path", page.path()).flag("draft", page.hidden());
    facts.texts("aliases", page.aliases());
    page.terms().entries().forEach(facts::value);
    page.facts().entries().forEach(facts::value);
    return facts.dict();
  }

  @Override
  public void writeData(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    FrontMatter facts = site.facts().text("home", site.address().home());
    files.json(DATA + "site.json", facts.dict());
    SiteFormat.super.writeData(site, data, files);
  }
}
