package io.github.payreturn.servlet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on the shop's {@link io.github.payreturn.OrderLookup}, it registers a {@link
 * CheckoutReturnFilter} without {@code web.xml}: for every request, after the filters of {@code
 * web.xml}, with async support. One class of an application may carry it.
 *
 * <p>Each attribute is a setting of the same name, and {@code orderLookup} is the class itself. All
 * other places of settings go before it, so that an operator can change what a developer wrote;
 * settings that are not among the attributes are set there. If {@code web.xml} declares the filter,
 * no second one is registered, and the attributes are settings of that one.
 *
 * <p>Found by a {@code ServletContainerInitializer}, so not in an application that leaves the
 * filter's jar out of its {@code <absolute-ordering>}. Whoever needs the filter at a certain place
 * among others declares it in {@code web.xml}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AmazonPayReturn {

  /** Takes buyers who come back from Amazon Pay's redirect. */
  String[] completePath() default {};

  /** Takes the calls of the shop's page or app. */
  String[] finalizePath() default {};

  /** Takes buyers who saved Amazon Pay for later. */
  String[] walletPath() default {};

  /** Takes buyers who canceled on Amazon's pages. */
  String[] cancelPath() default {};

  /** Takes Amazon's notifications. */
  String[] ipnPath() default {};

  /** The shop's listener, if it is another class. */
  String paymentListener() default "";

  /** What a buyer who paid is shown: {@code forward:/WEB-INF/thanks.jsp}. */
  String successView() default "";

  /** What a buyer is shown while the payment is not certain. */
  String pendingView() default "";

  /** What a buyer is shown who can try again: {@code redirect:/checkout?payment={code}}. */
  String retryView() default "";

  /** The languages of the shop's buyers. */
  String[] languages() default {};

  /** The shop's own texts. */
  String messages() default "";

  /** Where the merchant account is: {@code NA}, {@code EU} or {@code JP}. */
  String region() default "";

  /** Amazon's id of the public key. */
  String publicKeyId() default "";

  /** Where the private key is, {@code file:/path} or {@code env:NAME}; never the key itself. */
  String privateKey() default "";

  /** Where the key of return tokens is, {@code file:/path} or {@code env:NAME}. */
  String returnTokenKey() default "";

  /** The JNDI name of the database that carries the journal. */
  String dataSource() default "";

  /** The embedded journal instead. */
  String journalFile() default "";

  /** What to do about the journal's table: {@code validate}, {@code create} or {@code none}. */
  String journalSchema() default "";
}
