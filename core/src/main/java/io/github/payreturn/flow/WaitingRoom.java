package io.github.payreturn.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A container's thread is precious: when too many buyers wait already, this one does not. */
final class WaitingRoom {

  private final Semaphore seats;

  WaitingRoom(int size) {
    this.seats = new Semaphore(size);
  }

  <T> Optional<T> await(Duration patience, Wait<T> wait) {
    if (!seats.tryAcquire()) {
      return wait.atMost(Duration.ZERO);
    }
    try {
      return wait.atMost(patience);
    } finally {
      seats.release();
    }
  }

  /** Something that comes, or not in time. */
  interface Wait<T> {
    Optional<T> atMost(Duration patience);
  }
}
