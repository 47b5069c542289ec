/** BuddyPress: groups and profiles in tables; what people wrote there is not read. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.buddypress;
