package io.github.payreturn.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Called by the container: registers the filter of an application that asks for it by annotation,
 * and sees to it that every declared filter is started with the application.
 */
@HandlesTypes(AmazonPayReturn.class)
public final class AmazonPayReturnInitializer implements ServletContainerInitializer {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final String FILTER = CheckoutReturnFilter.class.getName();
  private static final String START = StartServlet.class.getName();

  /** For the container. */
  public AmazonPayReturnInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> found, ServletContext application) {
    List<Class<?>> annotated =
        found == null
            ? List.of()
            : found.stream().filter(AmazonPayReturnInitializer::carriesIt).toList();
    if (!annotated.isEmpty()) {
      new AnnotatedShop(annotated).leaveIn(application);
      // One in web.xml has been read by now.
      if (DeclaredFilter.in(application).isEmpty()) {
        register(application);
      }
    }
    if (!DeclaredFilter.in(application).isEmpty()) {
      application.addServlet(START, StartServlet.class).setLoadOnStartup(0);
    }
  }

  /** After those of web.xml, because the shop's order look-up may need what they prepare. */
  private static void register(ServletContext application) {
    FilterRegistration.Dynamic filter = application.addFilter(FILTER, CheckoutReturnFilter.class);
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
  }

  /** Containers hand over whatever has to do with the annotation, loadable or not. */
  private static boolean carriesIt(@Nullable Class<?> type) {
    try {
      return type != null
          && !type.isInterface()
          && type.getAnnotation(AmazonPayReturn.class) != null;
    } catch (LinkageError | RuntimeException unusable) {
      LOG.warn("{} cannot be searched for @AmazonPayReturn: {}", type, unusable.toString());
      return false;
    }
  }
}
