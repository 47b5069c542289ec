/** All in One SEO. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.aioseo;
