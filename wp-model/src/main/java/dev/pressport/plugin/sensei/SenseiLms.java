package dev.pressport.plugin.sensei;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.privacy.PersonalComments;
import java.util.List;

/** Sensei LMS: courses with modules, lessons and quizzes. */
public final class SenseiLms implements Plugin {
  static final String LESSON = "lesson";
  static final String QUESTION = "question";
  static final String MODULES = "module";
  static final String CATEGORIES = "course-category";

  @Override
  public String slug() {
    return "sensei-lms";
  }

  @Override
  public String name() {
    return "Sensei LMS";
  }

  @Override
  public String signs() {
    return "type:sensei_* taxonomy:sensei_* meta:_lesson_course meta:_quiz_lesson "
        + "meta:_sensei_* block:sensei-lms/* shortcode:sensei_*";
  }

  @Override
  public String meaning() {
    return "courses list their lessons in order; progress, answers and messages of students are not"
        + " exported";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Course(),
        new CourseBlocks(),
        new CourseContent(),
        new CourseLists(),
        new QuizContent(),
        new UnmodelledType(LESSON, Trait.VIEWABLE)
            .keeping("_lesson_course", "_lesson_length", "_lesson_complexity"),
        new UnmodelledType(QUESTION, Trait.VIEWABLE)
            .keeping(
                "_quiz_id", "_question_grade", "_question_right_answer", "_question_wrong_answers"),
        new UnmodelledType("sensei_message", Trait.PERSONAL),
        new UnmodelledType("sensei_email"),
        new PersonalComments("sensei_course_status"),
        new PersonalComments("sensei_lesson_status"),
        new PersonalComments("sensei_user_answer"),
        new PersonalComments("sensei_course_start"),
        new PersonalComments("sensei_course_end"),
        new Taxonomy(MODULES, "Modules", Taxonomy.Trait.VIEWABLE, Taxonomy.Trait.NESTED)
            .withSlug("modules", null),
        new Taxonomy("question-type", "Types of questions"),
        new Taxonomy("question-category", "Categories of questions"),
        new Taxonomy("sensei_learner", "Students", Taxonomy.Trait.INTERNAL));
  }
}
