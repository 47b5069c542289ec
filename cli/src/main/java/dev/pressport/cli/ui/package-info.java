/** The page in the browser: exports step by step, served on this computer only. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli.ui;
