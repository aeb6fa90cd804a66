package io.github.payreturn.settings;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong, so that one deployment shows it all. Used by one thread. */
public final class Faults {

  private final List<Fault> faults = new ArrayList<>();

  private record Fault(String about, String what) {}

  /**
   * Notes one thing that is wrong.
   *
   * @param about the setting or part that is wrong
   * @param what what was given, where, and what is allowed; never a secret
   */
  public void add(String about, String what) {
    faults.add(new Fault(about, what));
  }

  /** Notes it unless something about the same setting has been noted, wherever it was set. */
  public void addOnce(String about, String what) {
    if (!anyAbout(about)) {
      add(about, what);
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return faults.isEmpty();
  }

  /**
   * Stops the start if it has to be stopped.
   *
   * @throws SettingsException if anything is wrong, with all of it
   */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new SettingsException(
          faults.stream().map(fault -> fault.about() + ": " + fault.what()).toList());
    }
  }

  private boolean anyAbout(String about) {
    return faults.stream()
        .map(Fault::about)
        .anyMatch(noted -> noted.equals(about) || noted.startsWith(about + ", "));
  }
}
