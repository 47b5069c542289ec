package dev.pressport.export.redirect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An nginx of a test, with the redirects of an export. */
public final class NginxServer implements Closeable {
  private static final String NAME = "nginx";

  private final Program program;

  private NginxServer(Program program) {
    this.program = program;
  }

  /** Skips a test where nginx is not installed. */
  public static void needed() {
    Program.needed(NAME);
  }

  /** Returns what {@code nginx -t} says of the redirects in a folder; empty when they are valid. */
  static String complaints(Path temp, Path redirects) throws IOException {
    Path folder = prepared(temp, redirects, temp, 18_080);
    return Program.complaints(folder, command(folder, "-t"));
  }

  /** Serves a folder with the redirects of another one. */
  public static NginxServer serving(Path temp, Path redirects, Path root) throws IOException {
    int port = Program.freePort();
    Path folder = prepared(temp, redirects, root, port);
    return new NginxServer(Program.started(folder, port, command(folder, "-g", "daemon off;")));
  }

  private static String[] command(Path folder, String... options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Program.needed(NAME), "-e", "error.log"));
    command.addAll(List.of("-p", folder.toString(), "-c", "nginx.conf"));
    command.addAll(List.of(options));
    return command.toArray(String[]::new);
  }

  private static Path prepared(Path temp, Path redirects, Path root, int port) throws IOException {
    Path folder = Files.createTempDirectory(temp, NAME);
    // The workers of root would be another user's, who cannot read the folder of a test.
    String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
    String conf =
        """
        %s pid pid; worker_processes 1;
        events { worker_connections 64; }
        http {
          access_log off;
          types { text/html html; text/xml xml; }
          client_body_temp_path t; proxy_temp_path t; fastcgi_temp_path t; uwsgi_temp_path t;
          scgi_temp_path t;
          include "%s/nginx-maps.conf";
          server { listen 127.0.0.1:%d; root "%s"; include "%s/nginx-server.conf"; }
        }
        """
            .formatted(user, redirects, port, root, redirects);
    Files.writeString(folder.resolve("nginx.conf"), conf, StandardCharsets.UTF_8);
    return folder;
  }

  /** The address of its home page, without a slash at the end. */
  public String url() {
    return program.url();
  }

  @Override
  public void close() {
    program.close();
  }
}
