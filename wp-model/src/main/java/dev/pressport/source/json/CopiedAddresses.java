package dev.pressport.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pressport.html.link.HtmlAddresses;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Content;
import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Seo;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.record.RecordValues;
import dev.pressport.record.ValueRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The old addresses of the files that an export copied: items that refer to the copies, {@code
 * media/2024/01/a.jpg}, get them back, as if the files had not been copied.
 */
final class CopiedAddresses {
  private static final String LIST = "_pressport/media.ndjson";
  private static final String COPIED = "media/";

  private final Map<String, String> urls;

  private CopiedAddresses(Map<String, String> urls) {
    this.urls = Map.copyOf(urls);
  }

  /** Reads the list of the files of an export; none when it has no list, or a damaged one. */
  static CopiedAddresses of(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    Map<String, String> urls = new HashMap<>();
    if (Files.isRegularFile(list)) {
      try (JsonParser json = new JsonFactory().createParser(list.toFile())) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          addLine(json, urls);
        }
      } catch (JsonProcessingException e) {
        urls.clear();
      }
    }
    return new CopiedAddresses(urls);
  }

  private static void addLine(JsonParser json, Map<String, String> urls) throws IOException {
    String url = null;
    String address = null;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING && name.equals("url")) {
        url = json.getText();
      } else if (value == JsonToken.VALUE_STRING && name.equals("address")) {
        address = json.getText();
      }
      json.skipChildren();
    }
    if (url != null && address != null && address.startsWith(COPIED)) {
      urls.put(address, url);
    }
  }

  /** Returns an item with the old addresses of its files. */
  Item restored(Item item) {
    if (urls.isEmpty()) {
      return item;
    }
    if (item instanceof Entry entry) {
      return restored(entry);
    }
    if (item instanceof Term term) {
      return term.withFields(restored(term.fields()));
    }
    if (item instanceof Author author) {
      return author.withFields(restored(author.fields()));
    }
    Comment comment = (Comment) item;
    return comment.withFields(restored(comment.fields()));
  }

  private Entry restored(Entry entry) {
    return entry
        .withFields(restored(entry.fields()), entry.fieldsMeta())
        .withSeo(restored(entry.seo()))
        .withDetails(restored(entry.details()))
        .withContent(restored(entry.content()));
  }

  private @Nullable Seo restored(@Nullable Seo seo) {
    return seo == null || seo.image() == null ? seo : seo.withImage(restored(seo.image()));
  }

  private Details restored(Details details) {
    if (details instanceof AttachmentDetails file) {
      return file.withCopy(null);
    }
    Value value = RecordValues.of(details);
    Value restored = restored(value);
    return restored.equals(value)
        ? details
        : ValueRecords.read(details.getClass(), restored).map(Details.class::cast).orElse(details);
  }

  private Content restored(Content content) {
    Text rendered = content.rendered();
    return rendered == null || !rendered.inline()
        ? content
        : new Content(
            content.format(),
            content.origin(),
            content.raw(),
            Text.of(restored(rendered.string())));
  }

  private Map<String, Value> restored(Map<String, Value> values) {
    Map<String, Value> restored = new LinkedHashMap<>();
    values.forEach((name, value) -> restored.put(name, restored(value)));
    return restored;
  }

  private Value restored(Value value) {
    if (value instanceof Text text) {
      return text.inline() ? Value.of(restored(text.string())) : text;
    }
    if (value instanceof Value.Array array) {
      List<Value> items = new ArrayList<>();
      array.items().forEach(item -> items.add(restored(item)));
      return new Value.Array(items);
    }
    return value instanceof Value.Dict dict ? new Value.Dict(restored(dict.entries())) : value;
  }

  private String restored(String text) {
    if (!text.contains(COPIED)) {
      return text;
    }
    String url = urls.get(text);
    return url == null
        ? HtmlAddresses.replace(text, (address, role) -> urls.getOrDefault(address, address))
        : url;
  }
}
