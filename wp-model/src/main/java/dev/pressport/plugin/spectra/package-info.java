/** Spectra: blocks that save their HTML, but for lists of posts and terms, and galleries. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.spectra;
