package dev.pressport.plugin.tutorlms;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.privacy.PersonalComments;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/**
 * Tutor LMS: courses. Their lessons and topics are of types whose names other sites have, too, so
 * these are not parts of it.
 */
public final class TutorLms implements Plugin {
  static final String LESSON = "lesson";
  static final String TOPIC = "topics";
  static final String ASSIGNMENT = "tutor_assignments";

  static final String QUESTIONS = "tutor_quiz_questions";
  static final String ANSWERS = "tutor_quiz_question_answers";

  @Override
  public String slug() {
    return "tutor";
  }

  @Override
  public String name() {
    return "Tutor LMS";
  }

  @Override
  public String signs() {
    return "type:tutor_* meta:_tutor_* block:tutor-gutenberg/* shortcode:tutor_*";
  }

  @Override
  public String meaning() {
    return "courses list their lessons in order; orders, enrolments and progress of students are not"
        + " read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Course(),
        new CoursePage(),
        new LessonPage(),
        new Quiz(),
        new LessonPermalinks(),
        new CourseLists(),
        CourseLists.METAS,
        new UnmodelledType("tutor_enrolled", Trait.PERSONAL),
        new UnmodelledType("tutor_announcements"),
        new PersonalComments("course_completed"),
        new PersonalComments("tutor_assignment"),
        new PersonalComments("tutor_q_and_a"),
        new PluginOption(
            LessonPermalinks.OPTION,
            LessonPermalinks.COURSES,
            LessonPermalinks.LESSONS,
            LessonPermalinks.QUIZZES,
            LessonPermalinks.ASSIGNMENTS),
        new PluginTable(
            QUESTIONS,
            Owner.ENTRY,
            "quiz_id question_id question_order",
            "question_title question_type question_description answer_explanation question_mark"),
        new PluginTable(
                ANSWERS,
                Owner.ENTRY,
                "belongs_question_id answer_id answer_order is_correct image_id",
                "answer_title answer_two_gap_match")
            .through(QUESTIONS, "question_id"));
  }
}
