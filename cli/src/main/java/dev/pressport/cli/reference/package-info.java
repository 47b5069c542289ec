/** Help topics, man pages and shell completion. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli.reference;
