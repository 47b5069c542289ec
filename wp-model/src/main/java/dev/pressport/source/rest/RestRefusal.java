package dev.pressport.source.rest;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to read a live site or a recording of one. */
public final class RestRefusal implements CodeProvider {
  static final RefusalKind HOST_NOT_FOUND =
      source(
          "host-not-found",
          "There is no host {0}.",
          "Check the spelling, open the address in a browser, then run pressport inspect with"
              + " it.");

  static final RefusalKind SITE_SILENT =
      source(
          "site-silent",
          "{0} does not answer as expected: {1}.",
          "Open the address in a browser. If it works there, run the same pressport command"
              + " later. What was fetched is kept.");

  static final RefusalKind SITE_ERROR =
      source(
          "site-error",
          "{0} answers every visitor with an error ({1}).",
          "Open the address in a browser, then run pressport inspect with the one that works.");

  static final RefusalKind CERTIFICATE =
      source(
          "certificate",
          "The certificate of {0} cannot be trusted: {1}.",
          "Renew the certificate, or use an address that it is for. For a private authority, use"
              + " --ca-file FILE. Pressport never skips this check.");

  static final RefusalKind NO_CERTIFICATES =
      source(
          "no-certificates",
          "{0} contains no certificates.",
          "--ca-file with a PEM file, which begins with -----BEGIN CERTIFICATE-----");

  static final RefusalKind OTHER_HOST =
      source(
          "other-host",
          "{0} redirects to {1}, which may belong to someone else. Nothing was sent there.",
          "If that is your site: pressport inspect {1}");

  static final RefusalKind REDIRECT_LOOP =
      source(
          "redirect-loop",
          "{0} redirects in a loop.",
          "Open the address in a browser, then run pressport inspect with the one it ends at.");

  static final RefusalKind PLAIN_HTTP =
      source(
          "plain-http",
          "{0} uses plain HTTP, where others can read the password. The password was not sent.",
          "Use https:// in the address, or --allow-http if you trust the network.");

  static final RefusalKind PRIVATE_ADDRESS =
      source(
          "private-address",
          "{0} is in a private network and is not the site that you gave. No request was sent.",
          "If it is your site, run pressport inspect with the address of that machine.");

  static final RefusalKind NOT_WORDPRESS =
      source(
          "not-wordpress",
          "{0} answers, but does not look like WordPress.",
          "Use the address of WordPress itself, such as pressport inspect"
              + " https://example.org/blog");

  static final RefusalKind REST_OFF =
      source(
          "rest-off",
          "{0} is WordPress, but its REST API is closed ({1}).",
          "Use --from-pages to read the pages that visitors see, --user NAME, or an export file:"
              + " WordPress > Tools > Export. Or open the REST API in the security plugin.");

  static final RefusalKind LOGIN_WALL =
      source(
          "login-wall",
          "{0} shows visitors only a login form.",
          "Use --user NAME with an Application Password, or use an export file: WordPress >"
              + " Tools > Export.");

  static final RefusalKind FIREWALL =
      source(
          "firewall",
          "A firewall answered instead of {0} ({1}).",
          "Allow your IP address there for an hour and run the same pressport command, or use"
              + " an export file: WordPress > Tools > Export.");

  static final RefusalKind BOT_CHECK =
      source(
          "bot-check",
          "{0} answers with a bot check instead of content ({1}).",
          "Switch the bot check off for /wp-json/ or for your IP address and run the same pressport"
              + " command, or use an export file: WordPress > Tools > Export.");

  static final RefusalKind MAINTENANCE =
      source(
          "maintenance",
          "{0} shows a maintenance or coming-soon page ({1}).",
          "Switch this mode off in WordPress, or wait for its end, and run the same pressport"
              + " command. What was fetched is kept.");

  static final RefusalKind GATE =
      source(
          "gate",
          "{0} is behind a password of the web server ({1}).",
          "Use --gate-user NAME with the name for the web server, not for WordPress. Pressport"
              + " asks for the password.");

  static final RefusalKind GATE_REJECTED =
      source(
          "gate-rejected",
          "The web server of {0} rejects the name or password for its gate ({1}).",
          "Check the name in --gate-user and its password. They are those of the web server, not"
              + " of WordPress.");

  static final RefusalKind GATE_SCHEME =
      source(
          "gate-scheme",
          "{0} is behind a login of the web server that Pressport does not support ({1}).",
          "Exempt your IP address or /wp-json/ from it, or use --header NAME:VALUE if it accepts a"
              + " cookie or token.");

  static final RefusalKind GATE_CONFLICT =
      source(
          "gate-conflict",
          "{0} is behind a password of the web server, and WordPress reads its own passwords from"
              + " the same header. They cannot be sent together.",
          "Exempt /wp-json/ from the password of the web server, or use an export file: WordPress"
              + " > Tools > Export. More ways: docs/live-sites.md.");

  static final RefusalKind FRONT_END =
      source(
          "front-end",
          "{0} is a front end. Its WordPress is at {1}, where nothing secret was sent.",
          "If that is your site: pressport inspect {1}");

  static final RefusalKind NO_NETWORK_SITE =
      source(
          "no-network-site",
          "{0} is not a site of the WordPress network at {1}.",
          "Check the spelling, or use another site of the network: pressport inspect {1}");

  static final RefusalKind SLOW_DOWN =
      source(
          "slow-down",
          "{0} limits the rate of requests ({1}): {2}.",
          "Run the same command later; it resumes. --rate 0.5 sends fewer requests, --max-wait"
              + " waits longer. What was fetched is kept.");

  static final RefusalKind SITE_UNAVAILABLE =
      source(
          "site-unavailable",
          "{0} is not available ({1}): {2}.",
          "Run the same command later; it resumes. --max-wait waits longer. What was fetched is"
              + " kept.");

  static final RefusalKind ACCESS_LOST =
      source(
          "access-lost",
          "{0} refuses content that it provided before ({1}).",
          "Run the same pressport command later. What was fetched is kept. Check that the"
              + " Application Password still exists: WordPress > Users > Profile.");

  static final RefusalKind WRONG_PASSWORD =
      source(
          "wrong-password",
          "{0} rejects this password for {1} ({2}).",
          "Use an Application Password (WordPress > Users > Profile), not the one you log in"
              + " with.");

  static final RefusalKind PASSWORD_IGNORED =
      source(
          "password-ignored",
          "{0} treated the request as that of a visitor: {1} with this password is unknown, or"
              + " the password did not reach WordPress. Nothing was fetched.",
          "Use an Application Password (WordPress > Users > Profile) and https://. On Apache,"
              + " add CGIPassAuth on to .htaccess. Or use an export file.");

  static final RefusalKind NO_APP_PASSWORDS =
      source(
          "no-app-passwords",
          "{0} has Application Passwords switched off, or allows them only over https://.",
          "Use https://, or switch them on in the security plugin, or use an export file:"
              + " WordPress > Tools > Export.");

  static final RefusalKind LOGIN_FAILED =
      source(
          "login-failed",
          "{0} rejected the login of {1} ({2}).",
          "Use an Application Password (WordPress > Users > Profile), or an export file:"
              + " WordPress > Tools > Export.");

  static final RefusalKind OTHER_RECORDING =
      command(
          "other-recording",
          "{0} already holds a pull of another site or by another user: {1}.",
          "Choose another --out.");

  static final RefusalKind RECORDING_SEVERAL =
      command(
          "recording-several",
          "{0} and {1} are both recordings of live sites. Pressport reads one at a time.",
          "Export each folder to its own --out.");
}
