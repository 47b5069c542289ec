package dev.pressport.plugin.bbpress;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.permalink.PostStatus;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import java.util.List;

/** bbPress: forums, topics and replies. */
public final class BbPress implements Plugin {
  @Override
  public String slug() {
    return "bbpress";
  }

  @Override
  public String name() {
    return "bbPress";
  }

  @Override
  public String signs() {
    return "taxonomy:topic-tag meta:_bbp_* shortcode:bbp-*";
  }

  @Override
  public String meaning() {
    return "forums, topics and replies are exported as entries";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PostStatus("closed", true),
        new PostStatus("hidden", false),
        new DefaultArchive("forum", "forums"),
        new DefaultArchive("topic", "topics"),
        new DefaultArchive("reply", null),
        new Taxonomy(
                "topic-tag", "Topic tags", Taxonomy.Trait.VIEWABLE, Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("forums/topic-tag", null));
  }
}
