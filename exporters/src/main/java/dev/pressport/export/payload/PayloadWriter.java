package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.Copies;
import dev.pressport.export.Output;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.payload.DataFiles.Document;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the collections, their documents and the import script. */
final class PayloadWriter implements CmsWriter {
  /** The files that are the same for all sites. */
  private static final List<String> PROJECT =
      List.of(
          "import.ts",
          "package.json",
          "payload.config.ts",
          "tsconfig.json",
          "collections/editor.ts",
          "collections/redirects.ts",
          "collections/shared.ts");

  private final CmsRequest request;
  private final CmsPlan plan;
  private final Output output;
  private final Collections collections;
  private final Shapes shapes;
  private final Documents documents;
  private final DataFiles data;
  private final MenuData menuData;

  PayloadWriter(CmsRequest request) {
    this.request = request;
    this.plan = request.plan();
    this.output = request.export().output();
    this.collections = new Collections(plan);
    this.shapes = new Shapes(plan.model(), collections);
    this.documents = new Documents(request, collections, shapes);
    this.data = new DataFiles(output);
    this.menuData = new MenuData(documents::page);
  }

  private Step step(Document document) {
    return () -> data.add(document);
  }

  @Override
  public Step author(Author author, ItemProblems problems) {
    return step(documents.author(author, problems));
  }

  @Override
  public Step term(Term term, ItemProblems problems) {
    return step(documents.term(term, problems));
  }

  @Override
  public Step file(Entry file, ItemProblems problems) {
    return step(documents.file(file, problems));
  }

  @Override
  public Step entry(Entry entry, ContentType type, ItemProblems problems) {
    return step(documents.entry(entry, problems));
  }

  @Override
  public Step comment(Comment comment, ItemProblems problems) {
    return step(documents.comment(comment, problems));
  }

  @Override
  public void finish(Value.Array menus) throws IOException {
    write("data/menus.json", menuData.of(menus));
    write("data/site-settings.json", settings());
  }

  private Value.Dict settings() {
    Site site = request.export().site();
    SiteOptions options = SiteOptions.of(site);
    Fields fields = new Fields();
    fields.putFilled("title", Titles.plain(site.title()));
    fields.putFilled("tagline", Titles.plain(site.tagline()));
    fields.putFilled("language", site.language());
    fields.putFilled("timezone", options.timezone());
    fields.putFilled("url", site.home());
    putPage(fields, "frontPage", options.frontPageId());
    putPage(fields, "postsPage", options.postsPageId());
    Documents.Choices choices = new Documents.Choices();
    ItemProblems problems = new ItemProblems(null, "site", null);
    documents.options(problems, choices).entries().forEach(fields::put);
    data.addChoices(choices.values());
    return fields.dict();
  }

  private void putPage(Fields fields, String key, @Nullable Long id) {
    Optional<String> pages = collections.ofType("page");
    if (id != null && pages.isPresent() && isPage(id)) {
      fields.put(key, Placeholders.id(pages.get(), Value.of(id)));
    }
  }

  private boolean isPage(long id) {
    return request
        .export()
        .index()
        .entry(id)
        .filter(entry -> entry.type().equals("page") && plan.takes(entry))
        .isPresent();
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    data.add(documents.redirect(from, to));
  }

  @Override
  public void complete(Copies copies) throws IOException {
    data.close();
    Fields index = new Fields();
    index.putFilled("home", request.export().site().home());
    index.put("collections", data.counts(collections.inOrder()));
    write("data/index.json", index.dict());
    for (Map.Entry<String, String> file :
        new CollectionSource(shapes, collections, data, menuData.depth()).files().entrySet()) {
      write("collections/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    SiteFiles files = new SiteFiles(output);
    for (String name : PROJECT) {
      files.copy(getClass(), "project/" + name, name);
    }
  }

  private void write(String path, Value value) throws IOException {
    write(path, JsonArrayFile.bytes(value));
  }

  private void write(String path, byte[] bytes) throws IOException {
    try (OutputStream out = output.create(path)) {
      out.write(bytes);
    }
  }

  @Override
  public SortedMap<String, String> names() {
    SortedMap<String, String> names = new TreeMap<>(shapes.names());
    collections.addNames(names);
    return names;
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
