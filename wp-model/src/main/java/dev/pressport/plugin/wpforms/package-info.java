/** WPForms. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wpforms;
