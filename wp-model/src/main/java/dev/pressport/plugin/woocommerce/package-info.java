/** WooCommerce: products and orders. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.woocommerce;
