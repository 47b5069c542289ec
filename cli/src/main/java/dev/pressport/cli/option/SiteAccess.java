package dev.pressport.cli.option;

import dev.pressport.Version;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.http.Header;
import dev.pressport.http.HttpSettings;
import dev.pressport.http.RetryPolicy;
import dev.pressport.source.Connection;
import dev.pressport.source.rest.RestSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for requests to a live site or database. */
public final class SiteAccess {
  /** The environment variable for the password in scripts. */
  public static final String PASSWORD = "PRESSPORT_PASSWORD";

  /** The environment variable for the password of a gate. */
  public static final String GATE_PASSWORD = "PRESSPORT_GATE_PASSWORD";

  private static final int MOST_AT_A_TIME = 64;

  /** A time: a number with its unit, minutes if there is none. */
  private static final Pattern TIME = Pattern.compile("(\\d{1,5}) ?(s|m|min|h)?");

  /** The passwords from the keyboard, by the variables that would have them. */
  private final Map<String, String> typed = new ConcurrentHashMap<>();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "log in; asks for the (Application) Password")
  @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "or PRESSPORT_PASSWORD; never on the command line")
  @Nullable Path passwordFile;

  @Option(names = "--from-pages", description = "read pages that the REST API hides")
  boolean fromPages;

  @Option(
      names = "--header",
      paramLabel = "NAME:VALUE",
      description = "extra HTTP header, sent only to the site")
  List<String> headers = new ArrayList<>();

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description = "replaces the User-Agent of Pressport")
  @Nullable String userAgent;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "parallel requests, fewer if it is slow  [4]")
  @Nullable Long concurrency;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "maximum requests per second, such as 0.5")
  @Nullable String rate;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "trust these certificate authorities (PEM), too")
  @Nullable Path caFile;

  @Option(
      names = "--max-wait",
      paramLabel = "TIME",
      description = "limit of all waits for a site in trouble  [15m]")
  @Nullable String maxWait;

  @Option(
      names = "--gate-user",
      paramLabel = "NAME",
      description = "log in to the web server in front of WordPress")
  @Nullable String gateUser;

  @Option(
      names = "--gate-password-file",
      paramLabel = "F",
      description = "or PRESSPORT_GATE_PASSWORD; otherwise it asks")
  @Nullable Path gatePasswordFile;

  @Option(names = "--allow-http", description = "allow sending the password without encryption")
  boolean allowHttp;

  /** Returns the faults of these options. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (concurrency != null && (concurrency < 1 || concurrency > MOST_AT_A_TIME)) {
      faults.add(
          bad(
              "--concurrency",
              concurrency.toString(),
              "--concurrency takes a number from 1 to 64"));
    }
    if (rate != null && !rate.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      faults.add(bad("--rate", rate, "--rate takes a number, such as 0.5 for one in two seconds"));
    }
    if (maxWait != null && !TIME.matcher(maxWait).matches()) {
      faults.add(bad("--max-wait", maxWait, "--max-wait takes a time, such as 30s, 15m or 2h"));
    }
    for (String header : headers) {
      if (!header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}:[^\\r\\n]*+")) {
        // Its value may be a secret.
        String name = header.replaceFirst(":.*", "").replaceAll("\\p{Cntrl}", "");
        faults.add(bad("--header", name, "--header 'X-Name: value'"));
      }
    }
    for (Path file : Arrays.asList(passwordFile, gatePasswordFile, caFile)) {
      if (file != null && !Files.isReadable(file)) {
        faults.add(Fault.of("no-permission-source", file.toString()));
      }
    }
    if (user == null && passwordFile != null) {
      faults.add(Fault.of("password-without-user"));
    }
    if (gateUser == null && gatePasswordFile != null) {
      faults.add(Fault.of("gate-password-without-user"));
    }
    return faults;
  }

  private static Fault bad(String option, String value, String remedy) {
    return Fault.of("bad-value", option, value, remedy);
  }

  /** Returns all of these options that were set and are no secrets. */
  public SortedMap<String, String> given() {
    SortedMap<String, String> given = new TreeMap<>();
    if (user != null) {
      given.put("user", user);
    }
    if (userAgent != null) {
      given.put("user-agent", userAgent);
    }
    return given;
  }

  /** Returns whether pages are read, too. */
  public boolean fromPages() {
    return fromPages;
  }

  /** Returns the options for the source of live sites that were set, by their names. */
  public Map<String, String> sourceOptions() {
    return fromPages ? Map.of(RestSource.FROM_PAGES.name(), "true") : Map.of();
  }

  /** Returns whether any was given. */
  public boolean isGiven() {
    return user != null
        || passwordFile != null
        || fromPages
        || !headers.isEmpty()
        || userAgent != null
        || concurrency != null
        || rate != null
        || caFile != null
        || maxWait != null
        || gateUser != null
        || gatePasswordFile != null
        || allowHttp;
  }

  /** Returns whether any was given that means nothing to a database. */
  public boolean isForSites() {
    return fromPages
        || !headers.isEmpty()
        || userAgent != null
        || concurrency != null
        || rate != null
        || caFile != null
        || maxWait != null
        || gateUser != null
        || gatePasswordFile != null
        || allowHttp;
  }

  /**
   * The connection that follows from these options. The password is requested when it is needed and
   * neither a file nor the environment holds it.
   *
   * @param site whether a live site is meant, not a database
   */
  public Connection connection(Console console, boolean site) {
    List<Header> parsed = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      parsed.add(new Header(header.substring(0, colon), header.substring(colon + 1).strip()));
    }
    HttpSettings http =
        HttpSettings.builder(userAgent == null ? "Pressport/" + Version.NUMBER : userAgent)
            .headers(parsed)
            .caFile(caFile)
            .concurrency(concurrency == null ? HttpSettings.CONCURRENCY : concurrency.intValue())
            .perSecond(rate == null ? 0 : Double.parseDouble(rate))
            .allowHttp(allowHttp)
            .retryPolicy(retryPolicy())
            .environment(console.environment())
            .build();
    Connection connection = new Connection(null, http);
    String name = user;
    String what = site ? "Application Password" : "Password";
    if (name != null) {
      connection =
          connection.as(
              name,
              () ->
                  password(
                      passwordFile,
                      PASSWORD,
                      what,
                      name,
                      Fault.of("needs-password", name),
                      console));
    }
    String gateName = gateUser;
    return gateName == null
        ? connection
        : connection.throughGate(
            gateName,
            () ->
                password(
                    gatePasswordFile,
                    GATE_PASSWORD,
                    "Password of the web server",
                    gateName,
                    Fault.of("needs-gate-password", gateName),
                    console));
  }

  private RetryPolicy retryPolicy() {
    Matcher time = TIME.matcher(maxWait == null ? "" : maxWait);
    if (!time.matches()) {
      return RetryPolicy.DEFAULT;
    }
    long number = Long.parseLong(time.group(1));
    String unit = time.group(2) == null ? "m" : time.group(2);
    return RetryPolicy.DEFAULT.withAllWaits(
        switch (unit) {
          case "s" -> Duration.ofSeconds(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofMinutes(number);
        });
  }

  /**
   * Returns a password from a file, else from the environment, else from the keyboard, which is
   * asked once even if several connections need it.
   *
   * @param missing the fault when there is none
   */
  @SuppressWarnings("SystemConsoleNull")
  private String password(
      @Nullable Path file,
      String variable,
      String what,
      String name,
      Fault missing,
      Console console) {
    if (file != null) {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String given = console.environment().get(variable);
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    java.io.Console keyboard = System.console();
    if (keyboard == null || !console.interactive().getAsBoolean()) {
      throw new Faults(missing);
    }
    String known = typed.get(variable);
    if (known != null) {
      return known;
    }
    char[] characters = keyboard.readPassword("%s of %s (not shown): ", what, name);
    if (characters == null || characters.length == 0) {
      throw new Faults(missing);
    }
    String password = new String(characters);
    typed.put(variable, password);
    return password;
  }
}
