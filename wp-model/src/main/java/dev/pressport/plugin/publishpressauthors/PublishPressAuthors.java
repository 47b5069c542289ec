package dev.pressport.plugin.publishpressauthors;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** PublishPress Authors: bylines of several people, guests among them. */
public final class PublishPressAuthors implements Plugin {
  @Override
  public String slug() {
    return "publishpress-authors";
  }

  @Override
  public String name() {
    return "PublishPress Authors";
  }

  @Override
  public String signs() {
    return "type:ppma_* type:ppmacf_* meta:ppma_* block:publishpress-authors/* "
        + "shortcode:publishpress_authors_box";
  }

  @Override
  public String meaning() {
    return "guest authors become authors, and entries have their bylines";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new AuthorTerms(),
        new AuthorBoxes(),
        new PluginOption(AuthorBoxes.OPTIONS, AuthorBoxes.APPENDED, AuthorBoxes.TYPES),
        new UnmodelledType("ppma_boxes"),
        new UnmodelledType("ppmacf_field"),
        new Taxonomy(
            AuthorTerms.TAXONOMY, "Authors", Taxonomy.Trait.INTERNAL, Taxonomy.Trait.PEOPLE));
  }
}
