/**
 * PHP's serialization as WordPress stores it in metas and options: recognised, decoded without
 * running anything, and repaired where a tool damaged it.
 *
 * <p>The format is that of PHP 8.4's {@code ext/standard/var_unserializer.re}; what counts as
 * serialized is {@code is_serialized()} of WordPress's {@code wp-includes/functions.php}.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.php;
