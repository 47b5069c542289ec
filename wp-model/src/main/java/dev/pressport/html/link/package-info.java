/** The addresses in a piece of HTML, CSS or JSON, and in values. */
@org.jspecify.annotations.NullMarked
package dev.pressport.html.link;
