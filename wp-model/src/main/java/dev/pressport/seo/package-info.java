/** The head of each page as WordPress and its SEO plugins print it. */
@NullMarked
package dev.pressport.seo;

import org.jspecify.annotations.NullMarked;
