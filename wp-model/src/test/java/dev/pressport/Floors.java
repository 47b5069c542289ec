package dev.pressport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The architecture rules that hold for every module: the floors of docs/architecture.md, the
 * absence of package cycles, and the absence of static state.
 */
public final class Floors {
  private static final String ROOT = "dev.pressport";

  /** From top to bottom, without the common root; {@code *} stands for one name. */
  static final List<List<String>> FLOORS =
      List.of(
          List.of("cli"),
          List.of("cli.command"),
          List.of("cli.guide", "cli.ui"),
          List.of("cli.choice"),
          List.of("cli.option"),
          List.of("cli.reference"),
          List.of("cli.console"),
          List.of("verify"),
          List.of(""),
          List.of("export.preview"),
          List.of("export.report"),
          List.of("export.migrate"),
          List.of("export.redirect"),
          List.of("export.bagit"),
          List.of("export.*"),
          List.of("export.cms", "export.table"),
          List.of("export.site.*"),
          List.of("export.site"),
          List.of("export.richtext.*"),
          List.of("export.richtext"),
          List.of("export.output"),
          List.of("export.value"),
          List.of("export"),
          List.of("source.inspect"),
          List.of("source.join", "source.language", "source.rest", "source.sql", "source.wxr"),
          List.of("source.json", "source.rest.page", "source.wxr.repair"),
          List.of("source.file"),
          List.of("source.archive"),
          List.of("source"),
          List.of("plugin.*"),
          List.of("mapping"),
          List.of("render.*"),
          List.of("render"),
          List.of("index", "media", "seo"),
          List.of("contentmodel"),
          List.of("acf"),
          List.of("permalink"),
          List.of("redirect"),
          List.of("posttype"),
          List.of("html.link", "html.markdown"),
          List.of("html.code"),
          List.of("html"),
          List.of("language", "menu"),
          List.of("row"),
          List.of("settings", "work"),
          List.of("privacy"),
          List.of("problem"),
          List.of("option"),
          List.of("block"),
          List.of("http", "php", "record", "shortcode"),
          List.of("plugin", "text"),
          List.of("model"));

  private Floors() {}

  /** Every package stands on a floor, and imports only from the floors below. */
  public static final ArchRule EVERY_PACKAGE_USES_ONLY_FLOORS_BELOW =
      classes()
          .should(useOnlyFloorsBelow())
          .because("docs/architecture.md says where everything belongs");

  /** No packages import each other in a ring. */
  public static final ArchRule NO_PACKAGE_CYCLES =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("a package can be understood from itself and those below");

  /** Static fields are constants: final, and unmodifiable when they are collections. */
  public static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .andShould(holdNoModifiableCollection())
          .because("two runs in one process must not see each other");

  private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
    return new ArchCondition<>("use only floors below") {
      @Override
      public void check(JavaClass subject, ConditionEvents events) {
        int floor = floorOf(subject.getPackageName());
        if (floor < 0) {
          events.add(SimpleConditionEvent.violated(subject, subject + " stands on no floor"));
        }
        for (Dependency dependency : subject.getDirectDependenciesFromSelf()) {
          String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
          if (isOurs(used) && !used.equals(subject.getPackageName()) && floorOf(used) <= floor) {
            events.add(SimpleConditionEvent.violated(subject, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isOurs(String packageName) {
    return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
  }

  /** The number of a floor from the top; the one that names the package itself comes first. */
  private static int floorOf(String packageName) {
    String name = packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
    int exact = indexOf(name);
    int dot = name.lastIndexOf('.');
    return exact >= 0 || dot < 0 ? exact : indexOf(name.substring(0, dot) + ".*");
  }

  private static int indexOf(String pattern) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(pattern)) {
        return floor;
      }
    }
    return -1;
  }

  private static ArchCondition<JavaField> holdNoModifiableCollection() {
    return new ArchCondition<>("hold no modifiable collection") {
      @Override
      public void check(JavaField subject, ConditionEvents events) {
        boolean collection =
            subject.getRawType().isAssignableTo(Collection.class)
                || subject.getRawType().isAssignableTo(Map.class);
        String kind = collection ? kindOfValue(subject.reflect()) : "";
        if (collection
            && !kind.matches(
                "java\\.util\\.(ImmutableCollections|Collections\\$(Unmodifiable|Empty|Singleton)).*")) {
          events.add(
              SimpleConditionEvent.violated(subject, subject.getFullName() + " holds a " + kind));
        }
      }
    };
  }

  private static String kindOfValue(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null).getClass().getName();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
