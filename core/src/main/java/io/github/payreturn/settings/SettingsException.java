package io.github.payreturn.settings;

import java.util.List;

/** The shop is not configured rightly. The message lists every fault, each on a line of its own. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<String> faults) {
    super(
        "Amazon Pay returns cannot be taken, because %s:%n - %s"
            .formatted(
                faults.size() == 1 ? "a setting is wrong" : faults.size() + " settings are wrong",
                String.join(System.lineSeparator() + " - ", faults)));
  }
}
