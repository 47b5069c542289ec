/** Create by Mediavine: cards with recipes, projects and lists, in tables of the plugin. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.mediavinecreate;
