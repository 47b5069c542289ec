package dev.pressport.source.json;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to read a folder of clean JSON. */
public final class JsonRefusal implements CodeProvider {
  static final RefusalKind JSON_UNFINISHED =
      source(
          "json-unfinished",
          "{0} looks like clean JSON, but site.json is missing, which an export writes last.",
          "Run the pressport export that wrote it again.");

  static final RefusalKind JSON_BROKEN =
      source(
          "json-broken",
          "{0} looks like clean JSON, but its site.json cannot be read: {1}.",
          "Run the pressport export that wrote it again, or restore site.json from a backup.");

  static final RefusalKind JSON_TOO_NEW =
      source(
          "json-too-new",
          "{0} is clean JSON of version {1}, which is newer than this Pressport.",
          "Use a newer Pressport. Yours: pressport --version");

  static final RefusalKind JSON_SEVERAL =
      command(
          "json-several",
          "{0} and {1} are both folders of clean JSON. Pressport reads one at a time.",
          "Export each folder to its own --out.");
}
