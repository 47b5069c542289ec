/**
 * Pages made with Divi, the theme and builder: shortcodes that begin with {@code et_pb_}. Their
 * attributes hold the text of most modules, with {@code %22}, {@code %91}, {@code %92} and {@code
 * %93} for a quotation mark, brackets and the backslash.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.divi;
