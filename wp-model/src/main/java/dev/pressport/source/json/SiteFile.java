package dev.pressport.source.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pressport.model.Link;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.record.ValueRecords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contents of {@code site.json}.
 *
 * @param version of the format
 * @param sticky the ids of the sticky entries
 */
record SiteFile(long version, Site site, Set<Long> sticky) {
  /** The version of the format that is read here. */
  static final long VERSION = 1;

  private static final long LARGEST = 1 << 26;

  /**
   * Reads it.
   *
   * @throws MalformedJsonException when it is not the {@code site.json} of clean JSON
   */
  static SiteFile read(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new MalformedJsonException("it is too large");
    }
    Map<String, Value> values = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(path);
        JsonValues json = new JsonValues(in)) {
      if (json.isBlank()) {
        throw new MalformedJsonException("it is empty");
      }
      json.fields(name -> values.put(name, json.next()));
      json.end();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw new MalformedJsonException("it is no valid JSON");
    }
    return of(new JsonFields(values));
  }

  private static SiteFile of(JsonFields json) throws MalformedJsonException {
    if (!json.value("format").equals(Value.of("pressport"))) {
      throw new MalformedJsonException("its format is not \"pressport\"");
    }
    Set<Long> sticky = new HashSet<>();
    for (Value id : json.list("sticky")) {
      ValueRecords.read(Long.class, id).ifPresent(sticky::add);
    }
    Site site =
        new Site(
            json.string("title"),
            json.string("tagline"),
            json.string("home"),
            json.string("siteurl"),
            json.string("language"),
            json.string("generator"),
            options(json),
            links(json),
            new SiteFields(
                Metas.NONE, json.object("fields").values(), json.object("fieldsMeta").values()),
            tables(json));
    return new SiteFile(json.requiredNumber("version"), site, sticky);
  }

  private static Map<String, Value> options(JsonFields json) throws MalformedJsonException {
    Map<String, Value> options = new LinkedHashMap<>(json.object("options").values());
    options.putAll(json.object("widgets").values());
    return options;
  }

  private static @Nullable List<Link> links(JsonFields json) throws MalformedJsonException {
    if (json.value("links") instanceof Value.Null) {
      return null;
    }
    List<Link> links = new ArrayList<>();
    for (Value link : json.list("links")) {
      links.add(
          ValueRecords.read(Link.class, link)
              .orElseThrow(() -> new MalformedJsonException("one of its links is none")));
    }
    return links;
  }

  private static Map<String, List<Map<String, Value>>> tables(JsonFields json)
      throws MalformedJsonException {
    Map<String, List<Map<String, Value>>> tables = new LinkedHashMap<>();
    JsonFields byName = json.object("tables");
    for (String name : byName.values().keySet()) {
      tables.put(name, byName.objects(name).stream().map(JsonFields::values).toList());
    }
    return tables;
  }
}
