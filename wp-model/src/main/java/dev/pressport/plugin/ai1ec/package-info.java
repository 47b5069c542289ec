/** All-in-One Event Calendar. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.ai1ec;
