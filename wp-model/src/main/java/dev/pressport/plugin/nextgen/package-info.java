/** NextGEN Gallery: pictures outside the media library, in the plugin's tables and folders. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.nextgen;
