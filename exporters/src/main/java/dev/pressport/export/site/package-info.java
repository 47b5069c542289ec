/** The site generators' shared parts: visibility, the path of each page, and its front matter. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.site;
