/** SEOPress. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.seopress;
