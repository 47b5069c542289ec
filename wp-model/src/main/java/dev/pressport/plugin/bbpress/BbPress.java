package dev.pressport.plugin.bbpress;

import dev.pressport.permalink.DefaultArchive;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PlacedInParent;
import dev.pressport.posttype.PostStatus;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** bbPress: forums, topics and replies. */
public final class BbPress implements Plugin {
  static final String TAGS = "topic-tag";

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
    return "pages of forums list topics, those of topics show the replies; the forms to write are"
        + " lost";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Forum(),
        new Topic(),
        new Reply(),
        new PlacedInParent(Reply.NAME, Reply.ANCHOR),
        new ForumPages(),
        new PluginOption("_bbp_allow_threaded_replies"),
        new PluginOption(Topic.SUPER_STICKY),
        new PostStatus("closed", true),
        new PostStatus("hidden", false),
        new DefaultArchive("forum", "forums"),
        new DefaultArchive("topic", "topics"),
        new DefaultArchive("reply", null),
        new Taxonomy(TAGS, "Topic tags", Taxonomy.Trait.VIEWABLE, Taxonomy.Trait.WITHOUT_FRONT)
            .withSlug("forums/topic-tag", null));
  }
}
