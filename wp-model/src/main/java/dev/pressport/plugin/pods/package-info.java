/** Pods: post types and fields that people define. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.pods;
