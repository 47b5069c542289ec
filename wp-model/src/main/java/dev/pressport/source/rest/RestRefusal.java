package dev.pressport.source.rest;

import static dev.pressport.problem.RefusalDescription.command;
import static dev.pressport.problem.RefusalDescription.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.util.List;

/** Reasons not to read a live site or a recording of one. */
enum RestRefusal implements RefusalKind {
  HOST_NOT_FOUND(
      source(
          "There is no host {0}.",
          "Check the spelling, open the address in a browser, then run pressport inspect"
              + " with it.")),
  SITE_SILENT(
      source(
          "{0} does not answer as expected: {1}.",
          "Open the address in a browser. If it works there, run the same pressport"
              + " command later. What was fetched is kept.")),
  SITE_ERROR(
      source(
          "{0} answers every visitor with an error ({1}).",
          "Open the address in a browser, then run pressport inspect with the one that"
              + " works.")),
  CERTIFICATE(
      source(
          "The certificate of {0} cannot be trusted: {1}.",
          "Renew the certificate. For a private authority, use --ca-file FILE. Pressport"
              + " never skips this check.")),
  NO_CERTIFICATES(
      source(
          "{0} contains no certificates.",
          "--ca-file with a PEM file, which begins with -----BEGIN CERTIFICATE-----")),
  OTHER_HOST(
      source(
          "{0} redirects to {1}, which may belong to someone else. Nothing was sent" + " there.",
          "If that is your site: pressport inspect {1}")),
  REDIRECT_LOOP(
      source(
          "{0} redirects in a loop.",
          "Open the address in a browser, then run pressport inspect with the one it ends"
              + " at.")),
  PLAIN_HTTP(
      source(
          "{0} uses plain HTTP, where others can read the password. The password was not"
              + " sent.",
          "Use https:// in the address, or --allow-http if you trust the network.")),
  PRIVATE_ADDRESS(
      source(
          "{0} is in a private network and is not the site that you gave. No request was"
              + " sent.",
          "If it is your site, run pressport inspect with the address of that machine.")),
  NOT_WORDPRESS(
      source(
          "{0} answers, but does not look like WordPress.",
          "Use the address of WordPress itself, such as pressport inspect"
              + " https://example.org/blog")),
  REST_OFF(
      source(
          "{0} is WordPress, but its REST API is closed ({1}).",
          "Use --user NAME, open the REST API in the security plugin, or use an export"
              + " file: WordPress > Tools > Export.")),
  LOGIN_WALL(
      source(
          "{0} shows visitors only a login form.",
          "Use --user NAME with an Application Password, or use an export file: WordPress"
              + " > Tools > Export.")),
  FIREWALL(
      source(
          "A firewall answered instead of {0} ({1}).",
          "Allow your IP address there for an hour and run the same pressport command, or"
              + " use an export file: WordPress > Tools > Export.")),
  MAINTENANCE(
      source(
          "{0} is in maintenance mode.",
          "Run the same pressport command later. What was fetched is kept.")),
  SLOW_DOWN(
      source(
          "{0} still limits the rate of requests after minutes of waiting.",
          "Run the same command later with --rate 0.5. What was fetched is kept.")),
  ACCESS_LOST(
      source(
          "{0} refuses content that it provided before ({1}).",
          "Run the same pressport command later. What was fetched is kept. Check that the"
              + " Application Password still exists: WordPress > Users > Profile.")),
  WRONG_PASSWORD(
      source(
          "{0} rejects this password for {1} ({2}).",
          "Use an Application Password (WordPress > Users > Profile), not the one you log"
              + " in with.")),
  PASSWORD_IGNORED(
      source(
          "{0} treated the request as that of a visitor: {1} with this password is"
              + " unknown, or the password did not reach WordPress. Nothing was fetched.",
          "Use an Application Password (WordPress > Users > Profile) and https://. On"
              + " Apache, add CGIPassAuth on to .htaccess. Or use an export file.")),
  NO_APP_PASSWORDS(
      source(
          "{0} has Application Passwords switched off, or allows them only over https://.",
          "Use https://, or switch them on in the security plugin, or use an export file:"
              + " WordPress > Tools > Export.")),
  LOGIN_FAILED(
      source(
          "{0} rejected the login of {1} ({2}).",
          "Use an Application Password (WordPress > Users > Profile), or an export file:"
              + " WordPress > Tools > Export.")),
  OTHER_RECORDING(
      command(
          "{0} already holds a pull of another site or by another user: {1}.",
          "Choose another --out.")),
  RECORDING_SEVERAL(
      command(
          "{0} and {1} are both recordings of live sites. Pressport reads one at a time.",
          "Export each folder to its own --out."));

  private final RefusalDescription description;

  RestRefusal(RefusalDescription description) {
    this.description = description;
  }

  @Override
  public RefusalDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<RestRefusal> codes() {
      return List.of(values());
    }
  }
}
