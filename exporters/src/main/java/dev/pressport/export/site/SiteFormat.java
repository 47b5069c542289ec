package dev.pressport.export.site;

import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The format of one generator, as far as it differs from the others. Stateless. */
public interface SiteFormat {

  /** What holds for all that is written. */
  Conventions conventions();

  /** Names the files of entries. */
  default SitePlan.FilePattern files() {
    return (entry, visibility, section, name) -> section + "/" + name;
  }

  /** The front matter of a page: keys as the generator calls them. */
  Value.Dict frontMatter(SitePage page, SiteMetadata site);

  /** The path of the file of a page, below the folder of all content and without extension. */
  default String fileName(SitePage page) {
    return page.file();
  }

  /** The whole file of a page. */
  default PageFile file(SitePage page, boolean html, SiteMetadata site) {
    return PageFile.of(
        conventions().contentFolder() + fileName(page) + (html ? ".html" : ".md"),
        frontMatter(page, site),
        page.body());
  }

  /**
   * The format of content for the themes of others, which replaces this one where no templates are
   * wanted.
   */
  default SiteFormat forThemes() {
    return this;
  }

  /** Returns whether it has a place for pages of a kind; for those of entries it always has. */
  default boolean hasPages(SitePage.Kind kind) {
    return true;
  }

  /**
   * Returns whether its data or settings have the names of all terms and authors, {@link
   * SiteData#terms}: sites have hundreds of thousands.
   */
  default boolean needsTermNames() {
    return true;
  }

  /** Returns whether every page needs a summary: its first words by default. */
  default boolean needsSummary() {
    return false;
  }

  /**
   * Returns whether the generator makes addresses of the names of terms, out of letters of the
   * alphabets that it can write in Latin ones, and no address of other names.
   */
  default boolean needsLatinNames() {
    return false;
  }

  /** Returns whether the site has a feed at {@code /feed/index.xml}. */
  default boolean hasFeed() {
    return conventions().templates() != null;
  }

  /**
   * Returns whether it redirects visitors from the aliases of a page; else each alias gets its own
   * page.
   */
  default boolean knowsAliases() {
    return false;
  }

  /** Returns whether it has a home for each language of the site. */
  default boolean hasLanguages() {
    return false;
  }

  /** Returns whether a term without a language has a list of entries for each language. */
  default boolean listsByLanguage() {
    return false;
  }

  /** Returns the path of a list of entries that the generator can use in place of another one. */
  default String listPath(String path) {
    return path;
  }

  /** Returns whether a page needs its path in its front matter; else the path follows its file. */
  default boolean needsPath() {
    return false;
  }

  /** The path of the data file with the menus; null when they are in another place. */
  default @Nullable String menusFile() {
    return conventions().dataFolder() + "menus.json";
  }

  /** Writes the data files that are written with and without templates. */
  default void writeData(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    String menus = menusFile();
    if (menus != null) {
      files.json(menus, data.menus());
    }
    files.json(conventions().dataFolder() + "terms.json", data.terms());
  }

  /** Writes the settings of the site. */
  default void writeSettings(SiteMetadata site, SiteData data, SiteFiles files)
      throws IOException {}

  /**
   * What a generator expects.
   *
   * @param dialect the Markdown that it reads
   * @param contentFolder the folder of all content with a slash at its end, or empty
   * @param mediaFolder the folder of files that are copied to the new site unchanged, with a slash
   *     at the end, or empty
   * @param dataFolder the folder of the data files with a slash at its end
   * @param reservedWords words that it has other uses for, in small letters: no folder of a post
   *     type and no key of a taxonomy becomes one of them
   * @param templates those of a site that can be built at once; null for content alone
   */
  record Conventions(
      MarkdownDialect dialect,
      String contentFolder,
      String mediaFolder,
      String dataFolder,
      Set<String> reservedWords,
      @Nullable Templates templates) {
    public Conventions {
      reservedWords = Set.copyOf(reservedWords);
    }

    /** The same for content alone. */
    public Conventions withoutTemplates() {
      return new Conventions(dialect, contentFolder, mediaFolder, dataFolder, reservedWords, null);
    }

    /** The same with another folder for files that are copied to the new site. */
    public Conventions withMediaFolder(String folder) {
      return new Conventions(dialect, contentFolder, folder, dataFolder, reservedWords, templates);
    }
  }

  /**
   * Files that are copied to the new site.
   *
   * @param assetFolder the folder of the style sheet and the script, which all generators share,
   *     with a slash at the end; empty for the folder of the whole site
   * @param files the paths of the templates, which lie in a folder {@code site} beside the format
   */
  record Templates(String assetFolder, List<String> files) {
    /** The style sheet and the script. */
    static final List<String> ASSETS = List.of("style.css", "site.js");

    public Templates {
      files = List.copyOf(files);
    }
  }

  /**
   * A file of the new site.
   *
   * @param path relative to the folder of the site
   */
  record PageFile(String path, String text) {

    /** A body below front matter in YAML. */
    public static PageFile of(String path, Value.Dict frontMatter, String body) {
      return new PageFile(path, "---\n" + YamlText.of(frontMatter) + "---\n" + body);
    }
  }
}
