package dev.pressport.source.sql;

import static dev.pressport.problem.RefusalKind.command;
import static dev.pressport.problem.RefusalKind.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalKind;

/** Reasons not to read a dump or a database. */
public final class SqlRefusal implements CodeProvider {
  static final RefusalKind BACKUP_WITHOUT_DUMP =
      source(
          "backup-without-dump",
          "{0} has uploaded files, but no database dump and no export file.",
          "Give pressport export the database part of the backup too, a .sql or .sql.gz file:"
              + " beside it on the command line, or both in a folder.");

  static final RefusalKind BACKUP_OF_PROGRAM =
      source(
          "backup-of-program",
          "{0} has files of WordPress, its plugins or themes, but no database dump and no export"
              + " file.",
          "Give pressport export the database part of the backup too, a .sql or .sql.gz file:"
              + " beside it on the command line, or both in a folder.");

  static final RefusalKind SEVERAL_DUMPS =
      source(
          "several-dumps",
          "{0} and {1} are both dumps of the same tables.",
          "Put the one that you want in its own folder, with the uploads folder if there is"
              + " one, and give that to pressport export.");

  static final RefusalKind DUMP_CUT_OFF =
      source(
          "dump-cut-off",
          "{0} is cut off: it ends after {1|byte|bytes}, before the table of the entries.",
          "Make the dump again. If it is cut off each time, compress it, or use mysqldump, which"
              + " has no time limit. Then use pressport inspect.");

  static final RefusalKind NO_WORDPRESS_TABLES =
      source(
          "no-wordpress-tables",
          "{0} is a database without WordPress: it has {1}.",
          "Give the database that wp-config.php names as DB_NAME, or a dump of it with all its"
              + " tables: pressport inspect FILE");

  static final RefusalKind NO_POSTS_TABLE =
      source(
          "no-posts-table",
          "{0} has no table of posts and pages. It has {1}.",
          "Make a dump of all tables of the site, and check it with pressport inspect.");

  static final RefusalKind NO_ROWS =
      source(
          "no-rows",
          "{0} has the tables of WordPress, but not one row in {1} or the others.",
          "Make the dump again with its data: in phpMyAdmin, choose Structure and data; use"
              + " mysqldump without --no-data.");

  static final RefusalKind NO_ROW_READABLE =
      source(
          "no-row-readable",
          "{0} is damaged: not one row of {1} can be read.",
          "Copy the file or make the dump again, and check it with pressport inspect; or use an"
              + " older backup.");

  static final RefusalKind DATABASE_LOGIN =
      source(
          "database-login",
          "{0} rejects the login of {1}: the name or password is wrong, or the user may not"
              + " connect from this machine.",
          "Use --user with DB_USER, and the password DB_PASSWORD, from wp-config.php.");

  static final RefusalKind DATABASE_DENIED =
      source(
          "database-denied",
          "{1} may not read {0}.",
          "Use --user with another user, or allow this one to read: GRANT SELECT.");

  static final RefusalKind DATABASE_UNREACHABLE =
      source(
          "database-unreachable",
          "{0} does not answer: {1}.",
          "Most hosts accept no connections from outside. Open an SSH tunnel (ssh -L"
              + " 3307:localhost:3306 HOST) and use pressport inspect"
              + " jdbc:mariadb://127.0.0.1:3307/NAME, or make a dump.");

  static final RefusalKind DATABASE_FAILED =
      source(
          "database-failed",
          "The connection to {0} broke off: {1}.",
          "Run the same pressport command again, or make a dump and use that.");

  static final RefusalKind NO_DATABASE =
      source(
          "no-database",
          "{0} is not the address of a WordPress database: {1}.",
          "pressport inspect jdbc:mariadb://localhost/NAME, where NAME is DB_NAME in"
              + " wp-config.php");

  static final RefusalKind DATABASE_BROKEN =
      source(
          "database-broken",
          "{0} is a damaged SQLite database. Nothing in it can be read: {1}.",
          "Switch the site off and copy the file again, or use an older backup: pressport inspect"
              + " FILE");

  static final RefusalKind SEVERAL_SITES =
      command(
          "several-sites",
          "{0} holds several sites: {1}.",
          "Use {2} or another of them, or --site all to export each to its own folder.");

  static final RefusalKind NO_SUCH_SITE =
      command("no-such-site", "{0} does not hold that site. It holds {1}.", "{2}");
}
