package dev.pressport.export.site.decap;

import dev.pressport.export.site.SiteEditor;
import java.util.List;

/** Decap CMS (decapcms.org): a page that is a part of the site, and its configuration. */
public final class DecapEditor implements SiteEditor {

  @Override
  public String path() {
    return "/" + DecapFiles.ADMIN + "/";
  }

  @Override
  public List<String> nextSteps(String folder) {
    String program = folder + "/" + DecapFiles.PROGRAM;
    return List.of("npm install --prefix " + program, "npm start --prefix " + program);
  }

  @Override
  public EditorFiles open(EditedSite site) {
    return new DecapFiles(site);
  }
}
