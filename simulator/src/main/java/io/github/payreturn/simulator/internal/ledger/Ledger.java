package io.github.payreturn.simulator.internal.ledger;

import io.github.payreturn.simulator.Behaviour;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One lock around the books: whatever happens inside, happens at once for everybody else. */
public final class Ledger {
  private final Clock clock;
  private final Supplier<Behaviour> behaviour;
  private final Witness witness;
  private Books books;

  public Ledger(Clock clock, Supplier<Behaviour> behaviour, Witness witness) {
    this.clock = clock;
    this.behaviour = behaviour;
    this.witness = witness;
    this.books = new Books(clock, behaviour, witness);
  }

  public synchronized <T> T atomically(Function<Books, T> work) {
    return work.apply(books);
  }

  public synchronized void change(Consumer<Books> work) {
    work.accept(books);
  }

  /** Lets time do its work on everything now, not only when somebody looks. */
  public synchronized void settle() {
    books.settle();
  }

  /** Forgets everything. */
  public synchronized void reset() {
    books = new Books(clock, behaviour, witness);
  }
}
