package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.Money;
import io.github.payreturn.sampleshop.Shop;
import io.github.payreturn.sampleshop.order.Order;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request of a visitor: who they are, what is in their cart, and what proves that a form was
 * ours. Pages find it as {@code visit}.
 */
public final class Visit {

  /** The name under which pages find it. */
  static final String ATTRIBUTE = "visit";

  private static final String COOKIE = "visitor";
  private static final String CART = "cart";
  private static final String TEXTS = "text";
  private static final String CSRF = "csrf";
  private static final Duration REMEMBERED = Duration.ofDays(365);
  private static final int RANDOM_BYTES = 24;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private Language language = Language.ENGLISH;

  Visit(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  static Visit of(HttpServletRequest request) {
    return (Visit) request.getAttribute(ATTRIBUTE);
  }

  /** In which language their pages are from now on; pages find its texts as {@code text}. */
  void speak(Language other) {
    language = other;
    request.setAttribute(TEXTS, other.texts());
  }

  /** In which language their pages are. */
  public Language language() {
    return language;
  }

  /** All that they may choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** A text with something put in. */
  public String text(String key, Object value) {
    String pattern = language.texts().getString(key);
    return new MessageFormat(pattern, language.locale()).format(new Object[] {value});
  }

  /** An amount as they read it. */
  public String show(Money money) {
    return money.in(language.locale());
  }

  /** A day as they read it. */
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  /** The page that they see, to come back to it. */
  public String here() {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object query =
        forwarded == null
            ? request.getQueryString()
            : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
    return query == null ? path : path + "?" + query;
  }

  /** Whose orders are shown; empty for somebody who never ordered in this browser. */
  Optional<String> knownVisitor() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** Whose order is placed. A cookie and not the session, so that orders outlive it. */
  String visitor() {
    return knownVisitor().orElseGet(this::newVisitor);
  }

  /** The visitor's own order; that of somebody else is as unknown as none. */
  Optional<Order> order(String id) {
    return knownVisitor()
        .flatMap(
            visitor -> shop().orders().find(id).filter(order -> order.visitor().equals(visitor)));
  }

  /**
   * The cart, until its order is settled. Nobody empties it: the payment may become known when no
   * browser is there, and if it fails in the end, the cart is back.
   */
  public Cart cart() {
    Cart kept = (Cart) request.getSession().getAttribute(CART);
    Cart cart = kept == null ? Cart.EMPTY : kept;
    boolean settled =
        cart.orderId().flatMap(shop().orders()::find).map(Order::state).stream()
            .anyMatch(state -> !state.payable());
    return settled ? Cart.EMPTY : cart;
  }

  void keep(Cart cart) {
    request.getSession().setAttribute(CART, cart);
  }

  /** Goes into every form. */
  public String csrfToken() {
    if (request.getSession().getAttribute(CSRF) instanceof String token) {
      return token;
    }
    String token = randomText();
    request.getSession().setAttribute(CSRF, token);
    return token;
  }

  /** Whether a form that was sent came from one of our pages. */
  boolean isOurs(@Nullable String token) {
    return token != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), csrfToken().getBytes(StandardCharsets.UTF_8));
  }

  private Shop shop() {
    return Shop.in(request.getServletContext());
  }

  private String newVisitor() {
    String id = randomText();
    Cookie cookie = new Cookie(COOKIE, id);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) REMEMBERED.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    // Lax and not Strict: it has to come along when the buyer returns from Amazon.
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return id;
  }

  private static String randomText() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
