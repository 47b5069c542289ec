/** The report of an export as a page: {@code _pressport/report.html}, which needs no other file. */
@NullMarked
package dev.pressport.export.report;

import org.jspecify.annotations.NullMarked;
