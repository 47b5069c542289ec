package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.Pressport;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.verify.LinkCheck;
import dev.pressport.verify.PageCheck;
import dev.pressport.verify.PageDifference;
import dev.pressport.verify.Verification;
import dev.pressport.verify.VerifyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verifies a real site that the real generators build. */
class VerifiedSiteTest {
  private static final String PAGE = "/library/coe-online-thb-2022/";

  /** An image that the old site did not have, either. */
  private static final String NEVER_THERE = "/wp-content/uploads/relative.png";

  @TempDir Path temp = Path.of("");

  private static PageCheck compared(Path export, Path source, Path built) throws IOException {
    return Objects.requireNonNull(
        Verification.of(export).old(Pressport.source(source.toString())).now(built).run().pages());
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingButWhatIsDamaged(Generator generator) throws IOException {
    generator.needed();
    String data = System.getProperty("pressport.data", "");
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    Path source = Path.of(data).resolve("site-a/wxr/all.xml");
    Path export =
        new MigrationRun(temp).to(Exporters.get(generator.target())).export(source).folder();
    Path built = generator.build(export).folder();

    VerifyResult links = Verification.of(built).run();
    assertThat(Objects.requireNonNull(links.links()).broken().first())
        .extracting(LinkCheck.BrokenLink::address)
        .isSubsetOf(Set.of(NEVER_THERE));
    PageCheck pages = compared(export, source, built);
    assertThat(pages.pages()).isEqualTo(48);
    assertThat(pages.lists()).isEqualTo(45);
    assertThat(pages.missingWords()).isZero();
    assertThat(pages.differences().first())
        .extracting(PageDifference::detail)
        .containsExactly(NEVER_THERE);

    Path page = built.resolve(PAGE.substring(1)).resolve("index.html");
    String html = Files.readString(page);
    int start = html.indexOf("<p>", html.indexOf("<main"));
    Files.writeString(
        page, html.substring(0, start) + html.substring(html.indexOf("</p>", start) + 4));
    Files.delete(built.resolve("about/index.html"));
    Files.delete(built.resolve("2022/05/index.html"));
    assertThat(compared(export, source, built).differences().first())
        .extracting(PageDifference::kind)
        .containsExactlyInAnyOrder(
            PageDifference.Kind.TEXT,
            PageDifference.Kind.NO_PAGE,
            PageDifference.Kind.NO_PAGE,
            PageDifference.Kind.IMAGE_BROKEN);
  }
}
