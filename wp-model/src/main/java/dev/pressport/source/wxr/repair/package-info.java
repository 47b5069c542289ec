/**
 * The text layer below the XML reader: export files as well-formed XML documents, one per item.
 *
 * <p>WordPress writes export files by hand, as text ({@code wp-admin/includes/export.php}), and
 * hosts and tools cut and bend them further, so that many are not well-formed XML. What can be
 * repaired is repaired here. This package knows neither JAXB nor rows.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.wxr.repair;
