package io.github.payreturn.servers;

import io.github.payreturn.servlet.Browser;
import java.io.IOException;
import java.nio.file.Path;

/** A way in which a shop takes the filter in. */
enum Way {
  /** The README's own web.xml and class, with the one-file jar; a signed token. */
  WEB_XML("webxml", "web.xml, one-file jar", "your success page") {
    @Override
    ShopWar war(Path directory, Account merchant) throws IOException {
      return new ShopWar(directory)
          .classes("com.shop.payment")
          .classes("com.shop.server")
          .oneFileJar()
          .webXml(FILTER.formatted(WITH_CLASS_AND_VIEWS))
          .file("WEB-INF/thanks.jsp", THANKS)
          .operatedBy(merchant);
    }

    @Override
    String begin(Browser browser, String shop, String order) {
      return browser.get(shop + "/begin?order=" + order).body();
    }
  },

  /** No filter in web.xml, and the jars that Maven brings. */
  ANNOTATION("annotation", "annotation, Maven's jars", "your payment went through") {
    @Override
    ShopWar war(Path directory, Account merchant) throws IOException {
      return new ShopWar(directory)
          .classes("com.shop.annotated")
          .classes("com.shop.sdk")
          .jarsOfMaven()
          .webXml(WHERE)
          .operatedBy(merchant);
    }

    @Override
    String begin(Browser browser, String shop, String order) {
      return shop + "/pay/back?order=" + order;
    }
  },

  /** No class is named; the order is in a bean that lives with the session. */
  CDI("cdi", "CDI, no class named", "your payment went through") {
    @Override
    ShopWar war(Path directory, Account merchant) throws IOException {
      return new ShopWar(directory)
          .classes("com.shop.cdi")
          .jarsOfMaven()
          .webXml(FILTER.formatted(""))
          .webXml(BEGIN)
          .file("WEB-INF/beans.xml", BEANS)
          .operatedBy(merchant);
    }

    @Override
    String begin(Browser browser, String shop, String order) {
      browser.get(shop + "/begin?order=" + order);
      return shop + "/amazonpay/return?from=amazon";
    }
  };

  static final String FILTER =
      """
        <filter>
          <filter-name>amazonPayReturn</filter-name>
          <filter-class>io.github.payreturn.servlet.CheckoutReturnFilter</filter-class>
          <async-supported>true</async-supported>
          <init-param>
            <param-name>completePath</param-name><param-value>/amazonpay/return</param-value>
          </init-param>
          %s
        </filter>
        <filter-mapping>
          <filter-name>amazonPayReturn</filter-name>
          <url-pattern>/amazonpay/*</url-pattern>
        </filter-mapping>
      """;
  static final String WITH_CLASS =
      """
          <init-param>
            <param-name>orderLookup</param-name>
            <param-value>com.shop.payment.AmazonPayments</param-value>
          </init-param>
      """;
  private static final String WITH_CLASS_AND_VIEWS =
      WITH_CLASS
          + """
          <init-param>
            <param-name>successView</param-name>
            <param-value>forward:/WEB-INF/thanks.jsp</param-value>
          </init-param>
          <init-param>
            <param-name>retryView</param-name>
            <param-value>redirect:/checkout?payment={code}</param-value>
          </init-param>
      """;
  private static final String THANKS =
      """
      <%@ page contentType="text/html; charset=UTF-8" session="false" %><!DOCTYPE html>
      <title>Thank you</title><p>your success page: ${amazonPay.orderId} ${amazonPay.amount}</p>
      """;
  private static final String WHERE = servlet("where", "com.shop.sdk.OwnSdkServlet");
  private static final String BEGIN = servlet("begin", "com.shop.cdi.BeginServlet");
  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>";

  private final String application;
  private final String title;
  private final String success;

  Way(String application, String title, String success) {
    this.application = application;
    this.title = title;
    this.success = success;
  }

  /** The shop, as it goes to work for a merchant. */
  abstract ShopWar war(Path directory, Account merchant) throws IOException;

  /** A buyer begins to pay an order; says where Amazon sends them, with a query already. */
  abstract String begin(Browser browser, String shop, String order);

  /** Its name and its context path. */
  String application() {
    return application;
  }

  /** What stands on the page of a buyer who paid. */
  String success() {
    return success;
  }

  /** As a column of the documentation is called. */
  @Override
  public String toString() {
    return title;
  }

  private static String servlet(String name, String type) {
    return """
      <servlet>
        <servlet-name>%s</servlet-name>
        <servlet-class>%s</servlet-class>
      </servlet>
      <servlet-mapping>
        <servlet-name>%s</servlet-name>
        <url-pattern>/%s</url-pattern>
      </servlet-mapping>
    """
        .formatted(name, type, name, name);
  }
}
