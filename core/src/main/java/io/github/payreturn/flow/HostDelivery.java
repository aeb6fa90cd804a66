package io.github.payreturn.flow;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.internal.Digest;
import io.github.payreturn.internal.journal.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of the host's listener. Used by one thread, for as long as the call lasts. */
final class HostDelivery implements Delivery {

  private static final int MAX_REFERENCE = 200;
  private static final int EVENT_ID_LENGTH = 32;

  private final Entry row;
  private final Optional<BuyerReturn> buyer;
  private final Optional<BuyerDetails> details;
  private @Nullable String reference;

  HostDelivery(Entry row, Optional<BuyerReturn> buyer, Optional<BuyerDetails> details) {
    this.row = row;
    this.buyer = buyer;
    this.details = details;
  }

  @Override
  public int attempt() {
    return row.telling().attempts() + 1;
  }

  /** Session, claim and outcome, digested: hosts log event ids, and a session id is a secret. */
  @Override
  public String eventId() {
    String event =
        "%s:%s:%s".formatted(row.session().value(), row.claim().number(), row.telling().outcomes());
    return Digest.hex(event).substring(0, EVENT_ID_LENGTH);
  }

  @Override
  public Optional<BuyerReturn> buyer() {
    return buyer;
  }

  @Override
  public Optional<BuyerDetails> buyerDetails() {
    return details;
  }

  @Override
  public String memo() {
    return row.claim().memo();
  }

  @Override
  public void reference(String text) {
    if (text.length() > MAX_REFERENCE) {
      throw new IllegalArgumentException(
          "A reference has at most 200 characters, not " + text.length());
    }
    reference = text;
  }

  @Nullable String givenReference() {
    return reference;
  }
}
