/**
 * WordPress's export files (WXR, "WordPress eXtended RSS").
 *
 * <p>WordPress writes them by hand, as text ({@code wp-admin/includes/export.php}), and hosts and
 * tools cut and bend them further, so that many are not well-formed XML. The text layer here
 * repairs what can be repaired before an XML reader sees it.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.wxr;
