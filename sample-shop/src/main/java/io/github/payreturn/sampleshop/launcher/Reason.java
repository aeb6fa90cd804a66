package io.github.payreturn.sampleshop.launcher;

/** Why something failed, in one line. */
final class Reason {

  private Reason() {}

  /** What went wrong and why: servers wrap it several times, mostly repeating themselves. */
  static String of(Throwable failed) {
    StringBuilder reason = new StringBuilder(String.valueOf(failed.getMessage()));
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      String why = String.valueOf(cause.getMessage());
      if (reason.indexOf(why) < 0) {
        reason.append(": ").append(why);
      }
    }
    return reason.toString();
  }
}
