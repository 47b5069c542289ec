package dev.pressport.verify;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons why a folder or site cannot be verified. */
public final class VerifyRefusal implements CodeProvider {
  public static final RefusalKind NOT_VERIFIABLE =
      source(
          "not-verifiable",
          "{0} is neither an export of Pressport nor a built site: it has no"
              + " _pressport/manifest.json and no HTML page.",
          "Name the folder of an export, or the one that the generator built: pressport verify"
              + " site/public");

  public static final RefusalKind DAMAGED_MANIFEST =
      source(
          "damaged-manifest",
          "{0} is damaged or was edited. Without it the files cannot be checked.",
          "Restore the file from a copy, or export the site again with --out into a new folder.");

  public static final RefusalKind NOT_BUILT =
      command(
          "not-built",
          "{0} is an export, and no built site is in its folders public, _site and dist.",
          "Build the site first, or name its folder or address: --new site/public");

  public static final RefusalKind NEW_SITE_UNREACHABLE =
      source(
          "new-site-unreachable",
          "The new site at {0} does not respond.",
          "Start its server, or name the folder of the built site with --new DIR.");
}
