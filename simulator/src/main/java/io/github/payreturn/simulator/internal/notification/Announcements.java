package io.github.payreturn.simulator.internal.notification;

import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.Entity;
import io.github.payreturn.simulator.internal.ledger.Refund;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.ledger.Witness;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sends a notification whenever a charge, a charge permission or a refund changes its state. */
public final class Announcements implements Witness {
  private final Outbox outbox;
  private final List<Plan> held = new ArrayList<>();
  private Optional<URI> url;
  private boolean holding;

  public Announcements(Outbox outbox, Optional<URI> url) {
    this.outbox = outbox;
    this.url = url;
  }

  @Override
  public synchronized void changed(Entity<?> entity, Status<?> status) {
    content(entity).filter(content -> url.isPresent()).map(Plan::of).ifPresent(this::announce);
  }

  private static Optional<Content> content(Entity<?> entity) {
    if (entity instanceof Charge charge) {
      return Optional.of(Content.about(charge.id(), charge.chargePermissionId()));
    }
    return entity instanceof ChargePermission || entity instanceof Refund
        ? Optional.of(Content.about(entity.id()))
        : Optional.empty();
  }

  private void announce(Plan plan) {
    if (holding) {
      held.add(plan);
    } else {
      send(plan);
    }
  }

  private void send(Plan plan) {
    url.ifPresent(to -> outbox.postInOrder(List.of(plan), to));
  }

  public synchronized Optional<URI> url() {
    return url;
  }

  public synchronized void to(Optional<URI> other) {
    url = other;
  }

  public synchronized void hold() {
    holding = true;
  }

  /** Lets go of what was held, in the order of the changes or the other way round. */
  public synchronized void release(boolean reversed) {
    List<Plan> plans = new ArrayList<>(held);
    if (reversed) {
      Collections.reverse(plans);
    }
    holding = false;
    held.clear();
    url.ifPresent(to -> outbox.postInOrder(plans, to));
  }

  /** As at the start. */
  public synchronized void reset(Optional<URI> first) {
    holding = false;
    held.clear();
    url = first;
  }
}
