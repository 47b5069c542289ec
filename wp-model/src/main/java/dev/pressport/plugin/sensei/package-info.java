/** Sensei LMS: courses with modules, lessons and quizzes. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.sensei;
