package io.github.payreturn.flow;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A container's thread is precious: when too many buyers wait already, this one does not. Where
 * there are several merchants, the buyers of one never take more than half of the seats.
 */
final class WaitingRoom {

  private final Semaphore seats;
  private final int mostOfOne;
  private final Map<String, Semaphore> ofMerchant = new ConcurrentHashMap<>();

  WaitingRoom(int size, int merchants) {
    this.seats = new Semaphore(size);
    this.mostOfOne = merchants > 1 ? (size + 1) / 2 : size;
  }

  <T> Optional<T> await(String merchant, Duration patience, Wait<T> wait) {
    Semaphore own = ofMerchant.computeIfAbsent(merchant, first -> new Semaphore(mostOfOne));
    if (!own.tryAcquire()) {
      return wait.atMost(Duration.ZERO);
    }
    try {
      return await(patience, wait);
    } finally {
      own.release();
    }
  }

  private <T> Optional<T> await(Duration patience, Wait<T> wait) {
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
