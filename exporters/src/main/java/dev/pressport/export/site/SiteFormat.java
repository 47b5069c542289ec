package dev.pressport.export.site;

import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Value;
import java.io.IOException;

/** What one generator wants otherwise than the others. Stateless. */
public interface SiteFormat {

  /** What its Markdown must escape. */
  MarkdownDialect dialect();

  /** Names the files of entries. */
  SitePlan.FilePattern files();

  /** The folder of all content with a slash at its end, or empty. */
  String contentFolder();

  /** The folder of the files of comments, with a slash at its end. */
  String commentFolder();

  /** What stands before the body of a page: keys as the generator calls them. */
  Value.Dict frontMatter(SitePage page, SiteMetadata site);

  /** The whole file of a page, after its front matter was made. */
  default PageFile file(SitePage page, boolean html, SiteMetadata site) {
    return new PageFile(
        contentFolder() + page.file() + (html ? ".html" : ".md"),
        "---\n" + YamlText.of(frontMatter(page, site)) + "---\n" + page.body());
  }

  /** Whether it has a place for the pages of authors, terms and dates. */
  default boolean hasLists() {
    return true;
  }

  /** Whether it leads visitors on from the aliases of a page; else each gets a page of its own. */
  default boolean knowsAliases() {
    return false;
  }

  /** Writes what belongs to the site as a whole. */
  void finish(SiteMetadata site, SiteData data, SiteFiles files) throws IOException;

  /**
   * A file of the new site.
   *
   * @param path relative to the folder of the site
   */
  record PageFile(String path, String text) {}
}
