/** Easy Digital Downloads. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.easydigitaldownloads;
