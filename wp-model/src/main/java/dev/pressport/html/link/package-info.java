/** The links in a piece of HTML. */
@org.jspecify.annotations.NullMarked
package dev.pressport.html.link;
