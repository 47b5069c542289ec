/** WordPress's export files (WXR), written as WordPress writes them, but always well-formed. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.wxr;
