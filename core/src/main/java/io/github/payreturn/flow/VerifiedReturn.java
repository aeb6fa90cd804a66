package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnRequest;
import io.github.payreturn.internal.SessionId;
import java.util.Locale;
import java.util.Optional;

/** A request together with what was verified about it. */
record VerifiedReturn(
    ReturnRequest request, ReturnKind kind, Optional<SessionId> session, Optional<String> orderId)
    implements BuyerReturn {

  @Override
  public Optional<String> checkoutSessionId() {
    return session.map(SessionId::value);
  }

  @Override
  public Optional<String> parameter(String name) {
    return request.parameter(name);
  }

  @Override
  public Locale locale() {
    return request.locale();
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> type) {
    return request.unwrap(type);
  }
}
