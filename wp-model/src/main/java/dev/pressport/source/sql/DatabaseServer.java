package dev.pressport.source.sql;

import dev.pressport.source.Location;
import dev.pressport.source.Login;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/**
 * A database on a server, such as {@code jdbc:mariadb://localhost/wordpress}. Everything is read in
 * one transaction that can write nothing.
 */
final class DatabaseServer {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "jdbc:(?:mariadb|mysql)://([^/?:,@\\[\\]]++|\\[[0-9a-fA-F:]++\\])(?::(\\d{1,5}))?"
              + "/([^/?]*+)(\\?.*+)?");

  /** The longest time that a server may say nothing, in milliseconds: some queries take minutes. */
  private static final String LONGEST_SILENCE = "900000";

  private static final int ACCESS_DENIED = 1045;
  private static final int DATABASE_DENIED = 1044;
  private static final int TABLE_DENIED = 1142;
  private static final int UNKNOWN_DATABASE = 1049;

  private final String name;
  private final Matcher address;

  private DatabaseServer(String name, Matcher address) {
    this.name = name;
    this.address = address;
  }

  /** Returns whether an address is that of a database. */
  static boolean isAddress(Location.Address location) {
    return location.address().regionMatches(true, 0, "jdbc:", 0, 5);
  }

  /** The server of an address. */
  static DatabaseServer of(String location) throws SourceUnreadable {
    Matcher address = ADDRESS.matcher(location);
    if (!address.matches() || address.group(3).isEmpty()) {
      String shown = location.replaceFirst("//.*@", "//").replaceFirst("\\?.*+", "");
      boolean mysql = location.matches("(?i)jdbc:(mariadb|mysql):.*");
      throw new SourceUnreadable(
          SqlRefusal.NO_DATABASE,
          shown,
          mysql ? "the name of the database is missing" : "WordPress uses MariaDB or MySQL");
    }
    return new DatabaseServer(location.replaceFirst("\\?.*+", ""), address);
  }

  /** Reads WordPress's tables. */
  OpenSite.Origin read(
      @Nullable Login login,
      TableListener listener,
      ValueBuffer buffer,
      int largest,
      ReadProgress bytes)
      throws IOException {
    try (Connection connection = connect(login)) {
      begin(connection);
      OpenSite.Origin origin = origin(connection);
      bytes.expect(origin.bytes());
      new DatabaseReader(connection, new MySqlDialect(), listener, buffer, largest, bytes).read();
      connection.rollback();
      return origin;
    } catch (SQLException e) {
      throw refused(e, login);
    }
  }

  private Connection connect(@Nullable Login login) throws IOException, SQLException {
    Properties properties = new Properties();
    if (login != null) {
      properties.setProperty("user", login.user());
      properties.setProperty("password", login.password().get());
    }
    properties.setProperty("connectTimeout", "15000");
    properties.setProperty("allowLocalInfile", "false");
    properties.setProperty("allowMultiQueries", "false");
    properties.setProperty("tinyInt1isBit", "false");
    String parameters = address.group(4) == null ? "" : address.group(4);
    if (!parameters.contains("socketTimeout=")) {
      properties.setProperty("socketTimeout", LONGEST_SILENCE);
    }
    if (!parameters.contains("sslMode=")) {
      properties.setProperty("sslMode", isNear() ? "disable" : "verify-full");
    }
    String port = address.group(2) == null ? "3306" : address.group(2);
    String url =
        "jdbc:mariadb://" + address.group(1) + ':' + port + '/' + address.group(3) + parameters;
    Connection connection;
    try {
      connection = new Driver().connect(url, properties);
    } catch (RuntimeException e) {
      // The driver trusts the first packet of a server.
      throw new SourceUnreadable(
          SqlRefusal.DATABASE_UNREACHABLE,
          name,
          "what listens at this port is not MariaDB or MySQL");
    }
    if (connection == null) {
      throw new SourceUnreadable(
          SqlRefusal.NO_DATABASE, name, "the database driver does not accept it");
    }
    return connection;
  }

  /** Returns whether the connection stays on this machine or in its own network. */
  private boolean isNear() throws SourceUnreadable {
    try {
      for (InetAddress host : InetAddress.getAllByName(address.group(1))) {
        if (!host.isLoopbackAddress() && !host.isSiteLocalAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      throw new SourceUnreadable(SqlRefusal.DATABASE_UNREACHABLE, name, "there is no such host");
    }
  }

  private static void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET NAMES utf8mb4");
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }
  }

  private OpenSite.Origin origin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size =
            statement.executeQuery(
                "SELECT COALESCE(SUM(data_length), 0) FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE()")) {
      String server = connection.getMetaData().getDatabaseProductName();
      return new OpenSite.Origin(
          name, server + " database", size.next() ? Math.max(size.getLong(1), 1) : 1);
    }
  }

  /** Returns the reason why there is no connection, in words where the driver's are known. */
  private static String connecting(String reason) {
    return reason.contains("Connection refused")
        ? "nothing listens at this port"
        : reason.replaceFirst("\\.$", "");
  }

  private SourceUnreadable refused(SQLException e, @Nullable Login login) {
    String user = login == null ? "nobody" : login.user();
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return switch (e.getErrorCode()) {
      case ACCESS_DENIED -> new SourceUnreadable(SqlRefusal.DATABASE_LOGIN, name, user);
      case DATABASE_DENIED, TABLE_DENIED ->
          new SourceUnreadable(SqlRefusal.DATABASE_DENIED, name, user);
      case UNKNOWN_DATABASE ->
          new SourceUnreadable(
              SqlRefusal.NO_DATABASE, name, "the server has no database of this name");
      default -> {
        String state = e.getSQLState();
        boolean connecting = state != null && state.startsWith("08");
        yield connecting
            ? new SourceUnreadable(SqlRefusal.DATABASE_UNREACHABLE, name, connecting(reason))
            : new SourceUnreadable(SqlRefusal.DATABASE_FAILED, name, reason);
      }
    };
  }
}
