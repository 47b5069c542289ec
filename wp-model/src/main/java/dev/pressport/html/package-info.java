/** What a reader of the site would see of an entry. */
@org.jspecify.annotations.NullMarked
package dev.pressport.html;
