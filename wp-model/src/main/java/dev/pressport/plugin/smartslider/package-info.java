/** Smart Slider 3: slides of layers, in the plugin's tables. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.smartslider;
