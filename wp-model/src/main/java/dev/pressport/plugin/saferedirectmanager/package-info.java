/** Safe Redirect Manager. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.saferedirectmanager;
