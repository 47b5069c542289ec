/** The target {@code hugo}: a site that Hugo builds. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.hugo;
