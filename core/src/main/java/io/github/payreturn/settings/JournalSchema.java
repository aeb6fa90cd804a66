package io.github.payreturn.settings;

/** What to do about the journal's table when the shop starts. */
public enum JournalSchema {
  /** Look, and refuse to start if it is missing or of another version. */
  VALIDATE,
  /** Create it if it is missing. */
  CREATE,
  /** Trust that it is there. */
  NONE
}
