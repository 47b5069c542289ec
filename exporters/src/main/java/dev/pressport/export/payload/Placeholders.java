package dev.pressport.export.payload;

import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.util.List;

/** Values of the data for which the import script puts in the ids that Payload gave. */
final class Placeholders {
  private static final String REFERENCE = "$ref";
  private static final String JSON = "$json";

  private Placeholders() {}

  /** Returns the id of an item by its key in its collection. */
  static Value.Dict id(String collection, Value key) {
    return reference(collection, key).dict();
  }

  private static Fields reference(String collection, Value key) {
    return new Fields().put(REFERENCE, new Value.Array(List.of(Value.of(collection), key)));
  }

  /** Returns the id of an item with its collection, as a field for items of several has it. */
  static Value.Dict polymorphic(String collection, Value key) {
    return related(collection, id(collection, key));
  }

  /** Returns the same for a link, with its address for as long as the item is not there. */
  static Value.Dict link(String collection, Value key, String address) {
    return related(collection, reference(collection, key).put("url", address).dict());
  }

  private static Value.Dict related(String collection, Value id) {
    return new Fields().put("relationTo", collection).put("value", id).dict();
  }

  /** Returns a value that the script leaves as it is, whatever is in it. */
  static Value.Dict json(String json) {
    return new Fields().put(JSON, json).dict();
  }
}
