/** LearnDash: courses with lessons, topics and quizzes. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.learndash;
