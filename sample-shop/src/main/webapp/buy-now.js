/*
 * Amazon Pay inside of the page: the buyer signs in and pays in Amazon's window, and never leaves.
 *
 * To copy: this file, the element #buy-now of tea.jsp with its data, BuyNowServlet, which places the
 * order, and the finalizePath of web.xml. No inline script is needed, so a strict
 * Content-Security-Policy stays strict. Amazon's checkout.js has to be loaded before.
 */
(() => {
  "use strict";

  const place = document.getElementById("buy-now");
  const said = document.getElementById("buy-now-said");
  const { product, productType, amount, currency, csrf } = place.dataset;
  const words = place.dataset; /* in the language of the page */
  let order = "";

  /* One price for everybody, wherever it is sent: delivery and taxes are in it. */
  function totals() {
    const all = { amount, currencyCode: currency };
    const nothing = { amount: "0", currencyCode: currency };
    return { totalBaseAmount: all, totalShippingAmount: nothing, totalTaxAmount: nothing, totalChargeAmount: all };
  }

  /* The element is an alert: what is put there is read aloud, and the focus stays on the button. */
  function say(title, message) {
    const heading = document.createElement("strong");
    heading.textContent = title;
    said.replaceChildren(heading, ` ${message}`);
    said.hidden = false;
    said.scrollIntoView({ block: "nearest" });
  }

  /* The order first, so that whatever Amazon charges belongs to one. */
  async function placeOrder({ amazonCheckoutSessionId, shippingAddress, billingAddress }) {
    const address = productType === "PayOnly" ? billingAddress : shippingAddress;
    const answer = await fetch(place.dataset.orderUrl, {
      method: "POST",
      body: new URLSearchParams({
        csrf, product, order, amazonCheckoutSessionId, address: JSON.stringify(address),
      }),
    });
    if (!answer.ok) {
      throw new Error(`the order was not placed: ${answer.status}`);
    }
    order = (await answer.json()).order;
  }

  /* The return filter's endpoint: charges the order once, however often it is called. */
  async function finalize({ amazonCheckoutSessionId }) {
    const answer = await fetch(place.dataset.finalizeUrl, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ amazonCheckoutSessionId }),
    });
    return answer.json();
  }

  async function completeCheckout(event) {
    try {
      await placeOrder(event);
    } catch (failure) {
      console.warn(failure);
      say(words.notTaken, words.notTakenText);
      return;
    }
    try {
      const { outcome, title, message, next } = await finalize(event);
      if (outcome === "succeeded" || outcome === "pending") {
        location.assign(next); /* the thank-you page, or the one that waits and looks again by itself */
      } else {
        say(title, message); /* declined, canceled, or not possible now: the button is still there */
      }
    } catch (failure) {
      /* No answer does not mean no payment. */
      console.warn(failure);
      say(words.notSeen, words.notSeenText);
    }
  }

  amazon.Pay.renderButton("#buy-now", {
    merchantId: place.dataset.merchantId,
    publicKeyId: place.dataset.publicKeyId,
    ledgerCurrency: currency,
    checkoutLanguage: place.dataset.language,
    productType, /* PayOnly: the buyer is asked for no delivery address */
    placement: "Product",
    buttonColor: "Gold",
    sandbox: place.dataset.publicKeyId.startsWith("SANDBOX"),
    estimatedOrderAmount: { amount, currencyCode: currency },
    createCheckoutSessionConfig: {
      payloadJSON: place.dataset.payload,
      signature: place.dataset.signature,
      algorithm: place.dataset.algorithm,
    },
    onInitCheckout: totals,
    onShippingAddressSelection: totals,
    onCompleteCheckout: completeCheckout,
    onCancel: () => say(words.cancelled, words.cancelledText),
  });
})();
