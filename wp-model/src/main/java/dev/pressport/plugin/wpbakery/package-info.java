/**
 * Pages made with WPBakery Page Builder: shortcodes that begin with {@code vc_}. In their
 * attributes two backticks stand for a quotation mark, <code>`{`</code> and <code>`}`</code> for
 * brackets; some hold base64 or percent-encoded values.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wpbakery;
