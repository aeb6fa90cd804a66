package io.github.payreturn.spring.boot;

import io.github.payreturn.settings.SettingsException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows wrong settings as Boot shows what stops a start: without a stack trace, all at once. */
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SettingsException wrong) {
    return new FailureAnalysis(
        String.valueOf(wrong.getMessage()),
        "Settings are properties below amazonpay.return: completePath is"
            + " amazonpay.return.complete-path. The shop's parts are beans. docs/settings.md and"
            + " docs/spring.md have all of them.",
        wrong);
  }
}
