package io.github.payreturn.spring;

import io.github.payreturn.servlet.NamedPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Shows the views of Spring MVC by their names, though the request never reaches its servlet. The
 * application's view resolvers and its locale resolver are asked as the servlet asks them.
 */
final class SpringPages implements NamedPages {

  private static final String MODEL = "amazonPay";

  private final ApplicationContext beans;

  SpringPages(ApplicationContext beans) {
    this.beans = beans;
  }

  /** Whether there is anybody who resolves names; makes nothing yet. */
  static boolean possibleIn(ApplicationContext beans) {
    return beans.getBeanNamesForType(ViewResolver.class, true, false).length > 0;
  }

  @Override
  public void show(
      String name,
      Map<String, String> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws Exception {
    boolean bound = RequestContextHolder.getRequestAttributes() != null;
    if (!bound) {
      RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }
    try {
      request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, beans);
      view(name, locale(request)).render(Map.of(MODEL, model), request, response);
    } finally {
      if (!bound) {
        RequestContextHolder.resetRequestAttributes();
      }
    }
  }

  private Locale locale(HttpServletRequest request) {
    LocaleResolver resolver =
        beans.getBeanProvider(LocaleResolver.class).getIfUnique(AcceptHeaderLocaleResolver::new);
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, resolver);
    return resolver.resolveLocale(request);
  }

  private View view(String name, Locale locale) throws Exception {
    List<ViewResolver> resolvers =
        beans.getBeanProvider(ViewResolver.class).orderedStream().toList();
    for (ViewResolver resolver : resolvers) {
      View view = resolver.resolveViewName(name, locale);
      if (view != null) {
        return view;
      }
    }
    throw new IllegalStateException("no view resolver knows a view " + name);
  }
}
