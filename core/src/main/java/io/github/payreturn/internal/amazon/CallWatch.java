package io.github.payreturn.internal.amazon;

import java.time.Duration;

/** Sees what goes on between us and Amazon. Called on the calling threads; does not block. */
public interface CallWatch {

  /**
   * A call ended.
   *
   * @param operation COMPLETE, FINALIZE or a {@link Call}
   * @param status the HTTP status; 0 without an answer, -1 if it certainly was never sent
   */
  void called(String merchant, String operation, int status, Duration time);

  /** A merchant's calls are paused from now on. */
  void paused(String merchant, Trouble trouble, String inWords);

  /** They go on. */
  void resumed(String merchant);
}
