/** Shortcodes Ultimate: boxes, tabs, buttons, lists of posts and more, as shortcodes. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.shortcodesultimate;
