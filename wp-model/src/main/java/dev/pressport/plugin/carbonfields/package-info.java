/** Carbon Fields: fields that PHP code defines. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.carbonfields;
