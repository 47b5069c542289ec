/** Co-Authors Plus: bylines of several people, guests among them. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.coauthorsplus;
