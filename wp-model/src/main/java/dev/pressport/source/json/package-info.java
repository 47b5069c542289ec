/** Clean JSON, the folder that {@code --to json} writes, as a source. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.json;
