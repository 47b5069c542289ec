/**
 * WordPress's export files (WXR, "WordPress eXtended RSS"): XML bound to rows, one element at a
 * time.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.wxr;
