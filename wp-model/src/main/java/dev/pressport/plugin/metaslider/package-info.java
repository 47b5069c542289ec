/** MetaSlider. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.metaslider;
