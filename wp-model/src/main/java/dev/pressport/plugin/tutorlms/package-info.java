/** Tutor LMS: courses with topics, lessons and quizzes. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.tutorlms;
