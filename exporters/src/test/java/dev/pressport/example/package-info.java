/** The code that the documentation shows: programs that use Pressport, and additions to it. */
@NullMarked
package dev.pressport.example;

import org.jspecify.annotations.NullMarked;
