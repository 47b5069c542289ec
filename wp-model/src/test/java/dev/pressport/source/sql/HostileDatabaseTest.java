package dev.pressport.source.sql;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressport.source.Location;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever listens at the port of a database: it is refused soon. */
class HostileDatabaseTest {
  @TempDir private Path temp = Path.of("");

  /** What a server says first. */
  private enum Greeting {
    NOTHING(""),
    ANOTHER_PROTOCOL(hex("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n")),
    ENDLESS("ffffff00".repeat(50_000)),
    EMPTY_PACKET("00000000"),
    LARGEST_PACKET("ffffff000a352e352e35"),
    OLD_PROTOCOL("0500000009352e3500"),
    ERROR("1700000aff1504233238303030" + hex("Access denied\r\n\u0001")),
    NO_END_OF_VERSION("080000000a" + hex("5.5.5.5")),
    CUT_OFF("4a0000000a352e352e352d31302e31");

    private final String packet;

    Greeting(String hex) {
      packet = hex;
    }

    byte[] bytes() {
      return HexFormat.of().parseHex(packet);
    }

    private static String hex(String text) {
      return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefused(Greeting greeting) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server, greeting), "hostile-database");
      thread.setDaemon(true);
      thread.start();
      Location location =
          new Location.Address("jdbc:mariadb://127.0.0.1:" + server.getLocalPort() + "/wordpress");
      SourceRequest request = SourceRequest.of(List.of(location), temp);
      assertTimeoutPreemptively(
          ofSeconds(60),
          () ->
              assertThatThrownBy(() -> new SqlSource().open(request))
                  .isInstanceOf(SourceUnreadable.class));
    }
  }

  /** Greets each client and hangs up. */
  private static void serve(ServerSocket server, Greeting greeting) {
    byte[] bytes = greeting.bytes();
    while (!server.isClosed()) {
      try (Socket client = server.accept();
          OutputStream out = client.getOutputStream()) {
        out.write(bytes);
      } catch (IOException e) {
        // The client or the server is gone.
      }
    }
  }
}
