/** The rules about secrets and personal data: which keys and values are left out. */
@org.jspecify.annotations.NullMarked
package dev.pressport.privacy;
