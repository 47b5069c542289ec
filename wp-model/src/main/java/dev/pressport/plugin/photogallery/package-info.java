/** Photo Gallery by 10Web: pictures outside the media library, in the plugin's tables. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.photogallery;
