/** ExactMetrics. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.exactmetrics;
