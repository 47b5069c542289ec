package dev.pressport.export.csv;

import dev.pressport.model.Entry;
import dev.pressport.model.ProductDetails;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table that the importer of a shop reads. Safe for many threads. */
interface ProductRows {

  /**
   * Returns the names of the columns, known when all products are.
   *
   * @param first a product, null when there is none
   * @param widest the number of cells in the longest row
   */
  List<String> header(@Nullable ProductDetails first, int widest);

  /** Returns why the shop cannot have a product; null when it can. */
  @Nullable String refusal(ProductDetails product);

  /** Returns the rows of a product; their last cells may be missing. */
  List<List<Value>> of(Entry entry, ProductDetails product, ItemProblems problems);
}
