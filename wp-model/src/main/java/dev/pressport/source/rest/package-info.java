/**
 * Live sites, asked through WordPress's REST API. {@link dev.pressport.source.rest.Pull} writes the
 * responses down as they come; what was written down is read as a source.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.rest;
