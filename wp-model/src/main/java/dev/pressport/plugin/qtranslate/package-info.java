/** qTranslate and its forks: texts in all languages in one field. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.qtranslate;
