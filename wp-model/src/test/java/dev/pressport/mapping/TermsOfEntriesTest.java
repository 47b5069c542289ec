package dev.pressport.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressport.model.Term;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class TermsOfEntriesTest {

  @Test
  void namesATermOnceThatIsListedTwice() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("post", 1)
                .in("category", "caf%c3%a9")
                .in("category", "café")
                .in("post_tag", "café"));

    assertThat(site.entry(1).terms())
        .extracting(Term.Ref::taxonomy, Term.Ref::slug)
        .containsExactly(tuple("category", "café"), tuple("post_tag", "café"));
    assertThat(site.index().entry(1).orElseThrow().terms()).hasSize(2);
  }
}
