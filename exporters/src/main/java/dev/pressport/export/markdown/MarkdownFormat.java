package dev.pressport.export.markdown;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.SitePlan;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Value;
import java.io.IOException;

/** CommonMark with the tables of GitHub, below front matter that names all that is known. */
final class MarkdownFormat implements SiteFormat {

  @Override
  public MarkdownDialect dialect() {
    return MarkdownDialect.COMMONMARK;
  }

  @Override
  public SitePlan.FilePattern files() {
    return (entry, standing, section, name) -> section + "/" + name;
  }

  @Override
  public String contentFolder() {
    return "";
  }

  @Override
  public String commentFolder() {
    return "data/comments/";
  }

  @Override
  public boolean hasLists() {
    return false;
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
  public void finish(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    FrontMatter facts = site.facts().text("home", site.address().home());
    files.json("data/site.json", facts.dict());
    files.json("data/menus.json", data.menus());
    files.json("data/terms.json", data.terms());
  }
}
