/** HTML as Markdown: a DOM by jsoup, commonmark-java's nodes, and its renderer with other rules. */
@org.jspecify.annotations.NullMarked
package dev.pressport.html.markdown;
