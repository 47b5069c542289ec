/** bbPress: forums, topics and replies. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.bbpress;
