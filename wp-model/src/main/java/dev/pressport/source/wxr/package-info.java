/**
 * WordPress's export files (WXR, "WordPress eXtended RSS"): XML bound to rows, one element at a
 * time.
 */
@NullMarked
package dev.pressport.source.wxr;

import org.jspecify.annotations.NullMarked;
