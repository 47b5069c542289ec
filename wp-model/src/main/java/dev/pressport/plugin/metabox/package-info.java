/** Meta Box: fields that people define. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.metabox;
