/**
 * Advanced Custom Fields: the schema of a site's fields, and the typed values of its entries.
 *
 * <p>A value lies in the meta {@code name}, and {@code _name} holds the key of its field. Facts:
 * ACF's acf-value-functions.php and includes/fields/*, checked against what it writes.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.acf;
