/** Contact Form 7. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.contactform7;
