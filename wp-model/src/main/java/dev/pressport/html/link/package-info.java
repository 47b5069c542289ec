/** The links in a piece of HTML. */
@NullMarked
package dev.pressport.html.link;

import org.jspecify.annotations.NullMarked;
