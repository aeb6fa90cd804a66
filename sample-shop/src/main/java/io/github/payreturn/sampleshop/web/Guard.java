package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.payment.MerchantAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * Goes before everything, the return filter too: tells browsers what our pages may do, which is to
 * show our own style and pictures, to send our own forms, and to run our own script and Amazon's.
 */
public final class Guard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private String policy = "default-src 'none'";

  @Override
  public void init(FilterConfig config) {
    MerchantAccount account = MerchantAccount.of(config.getServletContext());
    String amazonPages = amazonPages(account);
    policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; connect-src 'self'; script-src 'self' "
            + account.scriptUrl()
            + "; frame-src "
            + amazonPages
            + "; form-action 'self' "
            + amazonPages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    Language language = Language.of(request);
    request.setAttribute(Visit.ATTRIBUTE, new Visit(request, response));
    Visit.of(request).speak(language);
    chain.doFilter(new InLanguage(request, language), response);
  }

  /**
   * Browsers hold a form to the policy even where it is redirected to, and the pay button's leads
   * to Amazon. Amazon's pages are on hosts of many countries; a simulator's are where it is.
   */
  private static String amazonPages(MerchantAccount account) {
    return account
        .serviceUrl()
        .filter(url -> url.getScheme().equals("http"))
        .map(URI::toString)
        .orElse("https:");
  }
}
