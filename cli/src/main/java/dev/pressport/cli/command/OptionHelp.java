package dev.pressport.cli.command;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Help that shows an option with its value as people type it: {@code --to TARGET}, or {@code
 * --overwrite[=MODE]} where it can be missing.
 */
final class OptionHelp extends Help {
  OptionHelp(CommandSpec command) {
    super(command, defaultColorScheme(Ansi.OFF));
  }

  @Override
  public IParamLabelRenderer parameterLabelRenderer() {
    return new ValueAfterBlank();
  }

  private static final class ValueAfterBlank implements IParamLabelRenderer {
    @Override
    public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<IStyle> styles) {
      if (argument.arity().max() == 0) {
        return ansi.text("");
      }
      boolean needsValue = argument.arity().min() > 0 || !argument.isOption();
      return ansi.text(
          needsValue ? " " + argument.paramLabel() : "[=" + argument.paramLabel() + "]");
    }

    @Override
    public String separator() {
      return "";
    }
  }
}
