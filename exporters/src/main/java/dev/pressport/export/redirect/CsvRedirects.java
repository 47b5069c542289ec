package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.redirect.RuleSource;
import java.io.IOException;

/** All redirects as a table (RFC 4180); the addresses are percent-encoded. */
final class CsvRedirects implements RedirectFormat {
  private final TextFile file;

  CsvRedirects(Output output) throws IOException {
    file = new TextFile(output, "redirects.csv");
    file.line("old,new,status,reason\r");
  }

  @Override
  public void begin(Part part) {}

  @Override
  public void add(Redirect redirect) throws IOException {
    file.line(
        cell(redirect.address())
            + ","
            + cell(redirect.to())
            + ","
            + Redirect.STATUS
            + ","
            + redirect.from().kind().label()
            + "\r");
  }

  @Override
  public void add(RuleRedirect rule) throws IOException {
    String old = old(rule);
    String reason =
        rule.path() != null
            ? "redirect rule"
            : rule.from() instanceof RuleSource.Prefix
                ? "redirect rule (beginning)"
                : "redirect rule (regular expression)";
    file.line(old + "," + cell(rule.to()) + "," + rule.status() + "," + reason + "\r");
  }

  private static String old(RuleRedirect rule) {
    if (rule.from() instanceof RuleSource.Prefix prefix) {
      return cell(LinkText.ofDecoded(prefix.path()) + '*');
    }
    if (rule.from() instanceof RuleSource.Path path && rule.isQueried()) {
      return cell(LinkText.ofDecoded(path.path()) + '?' + String.join("&", rule.variables()));
    }
    String path = rule.path();
    return path == null ? '"' + rule.pattern() + '"' : cell(LinkText.ofDecoded(path) + '/');
  }

  /** An encoded address has neither quotation marks nor line ends. */
  private static String cell(String address) {
    return address.indexOf(',') < 0 ? address : '"' + address + '"';
  }

  @Override
  public void finish() {}

  @Override
  public void close() throws IOException {
    file.close();
  }
}
