/**
 * What all targets that are whole web sites share: who may see what, where each page lives, and
 * what it says of itself.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.site;
