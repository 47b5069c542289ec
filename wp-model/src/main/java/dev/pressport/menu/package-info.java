/**
 * Menus as trees: the classic ones of {@code nav_menu} and the block ones of {@code wp_navigation}.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.menu;
