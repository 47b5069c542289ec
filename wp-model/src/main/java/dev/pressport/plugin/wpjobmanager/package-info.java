/** WP Job Manager: job listings. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wpjobmanager;
