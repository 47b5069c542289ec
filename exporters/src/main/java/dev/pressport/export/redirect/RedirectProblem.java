package dev.pressport.export.redirect;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems of the redirect rules of plugins. */
public final class RedirectProblem implements CodeProvider {
  static final ProblemKind REDIRECT_RULE_LOST =
      lossy("redirect-rule-lost", "The rule for {0} of {1} is not among the redirects: {2}.")
          .counted(
              "redirect rule of a plugin that a static site cannot have",
              "redirect rules of plugins that a static site cannot have")
          .means(
              "A plugin redirects an address in a way that web servers of static sites do not"
                  + " have, for example only for visitors who are logged in (docs/redirects.md).")
          .remedy("Make a rule by hand on the new server, where you still need it.");

  static final ProblemKind REDIRECT_RULE_UNUSED =
      note("redirect-rule-unused", "The rule for {0} of {1} is not among the redirects: {2}.")
          .on(Topic.CHOICE)
          .counted(
              "redirect rule of a plugin without effect on the new site",
              "redirect rules of plugins without effect on the new site")
          .means(
              "A redirect rule of a plugin leads back to its own address, the new site has a page"
                  + " at its address, or the plugin is switched off (docs/redirects.md).");
}
