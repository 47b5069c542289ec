package dev.pressport.export.site.decap;

import dev.pressport.export.site.SiteEditor;

/** Decap CMS (decapcms.org): a page that is a part of the site, and its configuration. */
public final class DecapEditor implements SiteEditor {

  @Override
  public String path() {
    return "/" + DecapFiles.ADMIN + "/";
  }

  @Override
  public EditorFiles open(EditedSite site) {
    return new DecapFiles(site);
  }
}
