/** LearnPress: courses with lessons and quizzes. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.learnpress;
