package dev.pressport.export.site;

import dev.pressport.contentmodel.ContentModel;
import java.io.IOException;
import java.util.List;

/** A program in which people write a site, prepared by an export. Stateless. */
public interface SiteEditor {

  /** The path of its page on the new site, {@code /admin/}, which no other page gets. */
  String path();

  /** The commands that install and start it, for people; before those that start the site. */
  List<String> nextSteps(String folder);

  /** Starts preparing it for a site. */
  EditorFiles open(EditedSite site);

  /** The files that it needs. Used on one thread. */
  interface EditorFiles {

    /**
     * Takes note of a page.
     *
     * @param path of its file, relative to the folder of the site
     */
    void add(SitePage page, String path);

    /** Writes its files, after all pages. */
    void write(SiteFiles files) throws IOException;
  }

  /**
   * The site that people will edit.
   *
   * @param html whether bodies are HTML
   */
  record EditedSite(SiteMetadata metadata, ContentModel model, SiteFormat format, boolean html) {}
}
