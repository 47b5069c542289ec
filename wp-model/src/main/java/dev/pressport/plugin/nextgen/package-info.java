/** NextGEN Gallery: pictures outside the media library, in tables and folders of their own. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.nextgen;
