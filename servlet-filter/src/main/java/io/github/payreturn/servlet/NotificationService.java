package io.github.payreturn.servlet;

import io.github.payreturn.NotificationResult;
import io.github.payreturn.flow.CheckoutReturns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves Amazon's notifications (IPN). Amazon SNS posts JSON as {@code text/plain} and looks at
 * nothing but the status: a 5xx is posted again, a 4xx never.
 */
final class NotificationService {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final CheckoutReturns returns;

  NotificationService(CheckoutReturns returns) {
    this.returns = returns;
  }

  void serve(HttpServletRequest request, HttpServletResponse response) {
    ResponseBodies.protect(response);
    if (request.getMethod().equals("POST")) {
      response.setStatus(status(take(request)));
    } else {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setHeader("Allow", "POST");
    }
  }

  private NotificationResult take(HttpServletRequest request) {
    if (request.getContentLengthLong() > CheckoutReturns.MOST_NOTIFICATION_BYTES) {
      return NotificationResult.TOO_LARGE;
    }
    try {
      int most = CheckoutReturns.MOST_NOTIFICATION_BYTES + 1;
      return returns.notified(request.getInputStream().readNBytes(most));
    } catch (IOException brokenOff) {
      return NotificationResult.UNREADABLE;
    } catch (RuntimeException unexpected) {
      LOG.error("A notification could not be read; Amazon is asked to send it again", unexpected);
      return NotificationResult.NOT_NOW;
    }
  }

  private static int status(NotificationResult result) {
    return switch (result) {
      case TAKEN -> HttpServletResponse.SC_OK;
      case REFUSED -> HttpServletResponse.SC_FORBIDDEN;
      case UNREADABLE -> HttpServletResponse.SC_BAD_REQUEST;
      case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case UNKNOWN, NOT_NOW -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    };
  }
}
