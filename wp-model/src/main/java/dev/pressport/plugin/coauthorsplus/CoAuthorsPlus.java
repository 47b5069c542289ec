package dev.pressport.plugin.coauthorsplus;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Co-Authors Plus: bylines of several people, guests among them. */
public final class CoAuthorsPlus implements Plugin {
  @Override
  public String slug() {
    return "co-authors-plus";
  }

  @Override
  public String name() {
    return "Co-Authors Plus";
  }

  @Override
  public String signs() {
    return "type:guest-author meta:cap-* block:co-authors-plus/*";
  }

  @Override
  public String meaning() {
    return "guest authors become authors, and entries have their bylines";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new GuestAuthors(),
        new BylineBlocks(),
        new UnmodelledType(GuestAuthors.TYPE, Trait.PEOPLE).keeping(GuestAuthors.METAS),
        new Taxonomy(
            GuestAuthors.TAXONOMY, "Authors", Taxonomy.Trait.INTERNAL, Taxonomy.Trait.PEOPLE));
  }
}
