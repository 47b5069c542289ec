package dev.pressport.cli.command;

import dev.pressport.cli.option.DatabaseChoice;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.export.Exporter;
import dev.pressport.export.migrate.Filters;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.option.Options;
import dev.pressport.permalink.ListBases;
import dev.pressport.privacy.Disclosure;
import dev.pressport.render.Policy;
import dev.pressport.source.ArchivePassword;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A valid export request.
 *
 * @param live whether the source is a live site
 * @param out null for a dry run or standard output
 * @param baseUrl where the new site will live; null for the old address
 * @param disclosure what is let out
 * @param sameSite further hosts of the old site
 * @param media what becomes of files
 * @param bases the settings for the old addresses of categories and tags
 * @param sourceOptions for the source, by name
 * @param access how a server is asked
 * @param archivePassword for encrypted backups
 * @param json whether the report goes to standard output
 * @param given all options as they were given, for the record
 */
record ExportPlan(
    List<String> sources,
    boolean live,
    Exporter exporter,
    Options options,
    @Nullable Path out,
    boolean toStandardOutput,
    OverwriteMode overwrite,
    Filters filters,
    Policy policy,
    @Nullable String baseUrl,
    Set<String> sameSite,
    GivenMedia media,
    ListBases bases,
    Disclosure disclosure,
    boolean strict,
    boolean dryRun,
    boolean json,
    long maxValue,
    Map<String, String> sourceOptions,
    SiteAccess access,
    ArchivePassword archivePassword,
    SortedMap<String, String> given) {

  /** Returns whether each site of a database is wanted, in a separate folder. */
  boolean allSites() {
    return DatabaseChoice.ALL.equals(sourceOptions.get("site"));
  }
}
