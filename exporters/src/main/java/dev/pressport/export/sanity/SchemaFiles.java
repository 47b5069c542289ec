package dev.pressport.export.sanity;

import dev.pressport.export.Output;
import dev.pressport.export.sanity.SanityTypes.EntryType;
import dev.pressport.export.sanity.SanityTypes.NamedField;
import dev.pressport.export.sanity.SanityTypes.TermDocument;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the schema of a Studio: a file for each type of documents, with the objects in it. */
final class SchemaFiles {
  private static final String FOLDER = "schemaTypes/";
  private static final String IMPORT =
      "import {defineArrayMember, defineField, defineType} from 'sanity'\n";

  private final Output output;
  private final SanityTypes types;
  private final FieldSchema schema;
  private final Map<String, List<String>> files = new LinkedHashMap<>();

  SchemaFiles(Output output, SanityTypes types) {
    this.output = output;
    this.types = types;
    this.schema = new FieldSchema(types);
  }

  void write() throws IOException {
    for (EntryType type : types.entries().values()) {
      document(type.name(), type.of().singular(), entryFields(type), type.fields());
    }
    for (TermDocument type : types.terms().values()) {
      document(type.name(), type.title(), termFields(type), type.fields());
    }
    model();
    copy("richText.ts");
    copy("shared.ts");
    index();
  }

  private void document(String name, String title, List<Value> own, List<NamedField> custom)
      throws IOException {
    Map<String, Value> definition = new LinkedHashMap<>();
    definition.put("name", Value.of(name));
    definition.put("title", Value.of(title.isBlank() ? name : title));
    definition.put("type", Value.of("document"));
    List<Value> fields = new ArrayList<>(own);
    fields.addAll(schema.fields(custom));
    definition.put("fields", new Value.Array(fields));
    Map<String, Value.Dict> all = new LinkedHashMap<>();
    all.put(name, new Value.Dict(definition));
    schema.objects(custom, all);
    StringBuilder code = new StringBuilder(IMPORT);
    all.forEach((type, value) -> append(code, type, value));
    files.put(name, List.copyOf(all.keySet()));
    write(name + ".ts", code.toString());
  }

  private static void append(StringBuilder code, String name, Value.Dict type) {
    code.append("\nexport const ")
        .append(name)
        .append(" = ")
        .append(SchemaCode.type(type))
        .append("\n");
  }

  private List<Value> entryFields(EntryType type) {
    List<Value> fields = new ArrayList<>();
    fields.add(field("title", "string"));
    fields.add(slug());
    fields.add(field("language", "string"));
    fields.add(field("publishedAt", "datetime"));
    fields.add(field("modifiedAt", "datetime"));
    fields.add(field("excerpt", "text"));
    fields.add(field("body", "richText"));
    fields.add(picture());
    fields.add(reference("author", List.of("author")));
    fields.add(reference("parent", List.of(type.name())));
    type.taxonomies().forEach((taxonomy, field) -> fields.add(references(taxonomy, field)));
    fields.add(field("order", "number"));
    fields.add(field("sticky", "boolean"));
    fields.add(listOf("translations", Map.of("type", Value.of("translation"))));
    fields.add(field("seo", "seo"));
    fields.add(field("path", "string"));
    fields.add(field("wordpressId", "number"));
    return fields;
  }

  private List<Value> termFields(TermDocument type) {
    return List.of(
        field("title", "string"),
        slug(),
        field("description", "richText"),
        reference("parent", List.of(type.name())),
        field("language", "string"),
        field("path", "string"),
        field("wordpressId", "number"));
  }

  private static Value field(String name, String type) {
    return FieldSchema.simple(name, type);
  }

  private static Value with(Value field, String key, Value value) {
    Map<String, Value> definition = new LinkedHashMap<>(((Value.Dict) field).entries());
    definition.put(key, value);
    return new Value.Dict(definition);
  }

  private static Value slug() {
    return with(
        field("slug", "slug"), "options", new Value.Dict(Map.of("source", Value.of("title"))));
  }

  private static Value picture() {
    Value image =
        with(field("image", "image"), "options", new Value.Dict(Map.of("hotspot", Value.TRUE)));
    return with(image, "fields", FieldSchema.pictureTexts());
  }

  private static Value reference(String name, List<String> to) {
    return with(field(name, "reference"), "to", FieldSchema.targets(to));
  }

  private static Value listOf(String name, Map<String, Value> member) {
    return with(field(name, "array"), "of", new Value.Array(List.of(new Value.Dict(member))));
  }

  private Value references(String taxonomy, String name) {
    Map<String, Value> member = new LinkedHashMap<>();
    member.put("type", Value.of("reference"));
    member.put("to", FieldSchema.targets(List.of(types.ofTerms(taxonomy))));
    TermDocument type = types.terms().get(taxonomy);
    Value list = listOf(name, member);
    return type == null || type.title().isBlank()
        ? list
        : with(list, "title", Value.of(type.title()));
  }

  /** Writes what the types that all sites have need to know of this one. */
  private void model() throws IOException {
    Map<String, Value.Dict> objects = new LinkedHashMap<>();
    schema.objects(types.siteFields(), objects);
    schema.objects(types.authorFields(), objects);
    StringBuilder code = new StringBuilder(IMPORT.replace("{", "{type FieldDefinition, "));
    code.append("\n/** The types of the documents of entries. */\nexport const contentTypes = [\n");
    types.entries().values().forEach(type -> code.append("  '").append(type.name()).append("',\n"));
    code.append(
            """
            ]

            /** The custom fields of the site. */
            export const siteFields: FieldDefinition[] =\
            """)
        .append(' ')
        .append(SchemaCode.fields(schema.fields(types.siteFields())))
        .append(
            """


            /** The custom fields of authors. */
            export const authorFields: FieldDefinition[] =\
            """)
        .append(' ')
        .append(SchemaCode.fields(schema.fields(types.authorFields())))
        .append("\n");
    objects.forEach((name, type) -> append(code, name, type));
    files.put("model", List.copyOf(objects.keySet()));
    write("model.ts", code.toString());
  }

  private void index() throws IOException {
    StringBuilder imports = new StringBuilder();
    StringBuilder list = new StringBuilder();
    files.forEach(
        (file, names) -> {
          if (!names.isEmpty()) {
            imports.append("import {");
            imports.append(String.join(", ", names));
            imports.append("} from './").append(file).append("'\n");
            names.forEach(name -> list.append("  ").append(name).append(",\n"));
          }
        });
    imports.append("import {richTextTypes} from './richText'\n");
    imports.append("import {sharedTypes} from './shared'\n");
    write(
        "index.ts",
        imports
            + "\nexport const schemaTypes = [\n"
            + list
            + "  ...sharedTypes,\n  ...richTextTypes,\n]\n");
  }

  private void copy(String name) throws IOException {
    try (InputStream in = SchemaFiles.class.getResourceAsStream(name);
        OutputStream out = output.create(FOLDER + name)) {
      Objects.requireNonNull(in).transferTo(out);
    }
  }

  private void write(String name, String code) throws IOException {
    try (OutputStream out = output.create(FOLDER + name)) {
      out.write(code.getBytes(StandardCharsets.UTF_8));
    }
  }
}
