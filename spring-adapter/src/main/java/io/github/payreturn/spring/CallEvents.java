package io.github.payreturn.spring;

import io.github.payreturn.operations.OperationsListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;

/** Notes each call to Amazon in the trace of the work that made it, as {@code COMPLETE 200}. */
final class CallEvents implements OperationsListener {

  static final String EVENT = "amazonpay.return.call";

  private final ObservationRegistry traces;

  CallEvents(ObservationRegistry traces) {
    this.traces = traces;
  }

  /** On the thread that called. */
  @Override
  public void called(String merchant, String operation, int status, Duration time) {
    Observation work = traces.getCurrentObservation();
    if (work != null) {
      work.event(Observation.Event.of(EVENT, operation + " " + status));
    }
  }
}
