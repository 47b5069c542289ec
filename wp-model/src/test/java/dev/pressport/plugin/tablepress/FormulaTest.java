package dev.pressport.plugin.tablepress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
  private static final List<List<String>> CELLS =
      List.of(List.of("1", "2", "x"), List.of("4.5", "", "y"));

  private static String value(String formula) {
    return FormulaValue.text(
        new Formula(
                formula,
                (row, column) -> {
                  boolean known = row < CELLS.size() && column < CELLS.get(row).size();
                  String text = known ? CELLS.get(row).get(column) : "";
                  return FormulaValue.of(text);
                })
            .value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1+2*3; 7",
        "(1+2)*3^2; 27",
        "-A1+B1; 1",
        "0.1+0.2; 0.3",
        "10%*50; 5",
        "SUM(A1:C2); 7.5",
        "sum(A1,B1,3); 6",
        "AVERAGE(A1:B2); 2.5",
        "IFERROR(1/0,\"none\"); none",
        "ISERROR(A1/B2); TRUE",
        "SUMPRODUCT(A1:A2,A1:A2); 21.25",
        "VLOOKUP(4.5,A1:C2,3,FALSE); y",
        "VLOOKUP(3,A1:C2,3); x",
        "HLOOKUP(2,A1:C2,1,FALSE); 2",
        "INDEX(A1:C2,2,1); 4.5",
        "INDEX(A1:C1,3); x",
        "MATCH(\"y\",C1:C2,0); 2",
        "LARGE(A1:B2,1)&SMALL(A1:B2,1); 4.51",
        "RANK(2,A1:B2); 2",
        "ROUND(STDEV(A1:B2),3); 1.803",
        "SUBSTITUTE(\"a-b\",\"-\",\"+\"); a+b",
        "REPT(\"ab\",2); abab",
        "FIND(\"b\",\"ab\"); 2",
        "YEAR(\"2024-05-06\"); 2024",
        "MONTH(45418); 5",
        "TEXT(1234.5,\"#,##0.00\"); 1,234.50",
        "TEXT(0.256,\"0%\"); 26%",
        "IFS(A1>1,\"big\",TRUE,\"small\"); small",
        "MEDIAN(A1:B2); 2",
        "MIN(A1:B2)&MAX(A1:B2); 14.5",
        "COUNT(A1:C2); 3",
        "COUNTA(A1:C2); 5",
        "COUNTIF(A1:B2,\">=2\"); 2",
        "SUMIF(A1:A2,\">1\",A1:A2); 4.5",
        "ROUND(2.345,2); 2.35",
        "IF(A1<B1,\"less\",\"more\"); less",
        "IF(C1=\"X\",1,2); 1",
        "CONCATENATE(C1,\"-\",C2); x-y",
        "LEFT(\"abc\",2)&RIGHT(\"abc\"); abc",
        "MOD(-1,3); 2",
        "NUMBER_FORMAT(1234.5,2); 1,234.50",
        "$A$1+A2; 5.5",
        "1000000*1000000; 1000000000000",
      })
  void evaluates(String formula, String value) {
    assertThat(value(formula)).isEqualTo(value);
  }

  @Test
  void refusesWhatHasNoValue() {
    for (String formula :
        List.of(
            "",
            "1+",
            "1/0",
            "C1+1",
            "NOPE(1)",
            "A1:B2",
            "SUM(A1:ZZ9999999)",
            "\"open",
            "COUNTIF()",
            "(".repeat(5000),
            "SQRT(-1)",
            "1 2",
            "SUM(A1:A9999999,1)")) {
      assertThatThrownBy(() -> value(formula)).as(formula).isInstanceOf(FormulaException.class);
    }
  }
}
