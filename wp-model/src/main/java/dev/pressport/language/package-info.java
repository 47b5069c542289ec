/** The languages of a site's content, and their part in addresses. */
@org.jspecify.annotations.NullMarked
package dev.pressport.language;
