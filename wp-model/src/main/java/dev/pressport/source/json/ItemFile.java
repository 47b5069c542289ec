package dev.pressport.source.json;

import dev.pressport.row.Row.Kind;
import java.nio.file.Path;

/**
 * A file with items.
 *
 * @param name its path within the folder, with slashes
 * @param lines whether each line is an item; else the whole file is one
 */
record ItemFile(Path path, String name, Kind kind, boolean lines) {}
