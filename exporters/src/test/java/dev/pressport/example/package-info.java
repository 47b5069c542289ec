/** The code that the documentation shows: programs that use Pressport, and additions to it. */
@org.jspecify.annotations.NullMarked
package dev.pressport.example;
