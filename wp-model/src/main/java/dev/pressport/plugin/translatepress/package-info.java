/** TranslatePress: translations of the strings of a page. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.translatepress;
