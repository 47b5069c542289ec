package dev.pressport.plugin.learndash;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** LearnDash: courses with lessons, topics and quizzes. */
public final class LearnDash implements Plugin {
  @Override
  public String slug() {
    return "sfwd-lms";
  }

  @Override
  public String name() {
    return "LearnDash";
  }

  @Override
  public String signs() {
    return "type:sfwd-* taxonomy:ld_* meta:_sfwd-* block:learndash/* shortcode:ld_* "
        + "shortcode:learndash_*";
  }

  @Override
  public String meaning() {
    return "courses list their lessons in order; progress of students is not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Course(),
        new CoursePage(),
        new UnmodelledType("sfwd-question"),
        new UnmodelledType("sfwd-transactions", Trait.PERSONAL),
        new UnmodelledType("sfwd-assignment", Trait.PERSONAL),
        new UnmodelledType("sfwd-essays", Trait.PERSONAL));
  }
}
