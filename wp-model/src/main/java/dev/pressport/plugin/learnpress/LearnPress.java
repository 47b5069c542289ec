package dev.pressport.plugin.learnpress;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;
import java.util.stream.Stream;

/** LearnPress: courses with lessons and quizzes. */
public final class LearnPress implements Plugin {
  static final String SECTIONS = "learnpress_sections";
  static final String ITEMS = "learnpress_section_items";
  static final String QUESTIONS = "learnpress_quiz_questions";
  static final String ANSWERS = "learnpress_question_answers";

  @Override
  public String slug() {
    return "learnpress";
  }

  @Override
  public String name() {
    return "LearnPress";
  }

  @Override
  public String signs() {
    return "type:lp_* taxonomy:course_category taxonomy:course_tag meta:_lp_* block:learnpress/* "
        + "shortcode:learn_press_*";
  }

  @Override
  public String meaning() {
    return "courses list their lessons in order when read from a database; orders and progress of "
        + "students are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return Stream.concat(content(), CoursePrices.parts()).toList();
  }

  private static Stream<PluginPart> content() {
    return Stream.of(
        new Course(),
        new Lesson(),
        new Quiz(),
        new Question(),
        new CoursePage(),
        new CoursePermalinks(),
        new PluginOption(CoursePermalinks.BASE),
        new CourseLists(),
        CourseLists.METAS,
        new UnmodelledType("lp_order", Trait.PERSONAL),
        new UnmodelledType("lp_order_item", Trait.PERSONAL),
        new Taxonomy("course_category", "Course categories", Taxonomy.Trait.VIEWABLE)
            .withSlug("course-category", null),
        new Taxonomy("course_tag", "Course tags", Taxonomy.Trait.VIEWABLE)
            .withSlug("course-tag", null),
        new PluginTable(
            SECTIONS,
            Owner.ENTRY,
            "section_course_id section_id section_order",
            "section_name section_description"),
        new PluginTable(ITEMS, Owner.ENTRY, "section_id item_id item_order", "item_type")
            .through(SECTIONS, "section_id"),
        new PluginTable(QUESTIONS, Owner.ENTRY, "quiz_id question_id question_order", ""),
        new PluginTable(
            ANSWERS, Owner.ENTRY, "question_id question_answer_id order", "title value is_true"),
        // A copy of what the courses say, for lists.
        new PluginTable("learnpress_courses", Owner.ENTRY, "ID", "post_title"));
  }
}
