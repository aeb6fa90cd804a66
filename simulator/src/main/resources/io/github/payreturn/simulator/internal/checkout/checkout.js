/*
 * A stand-in for Amazon Pay's checkout.js: the same calls, the simulator behind them.
 * Nothing here leaves this machine.
 */
(() => {
  "use strict";

  const simulator = new URL(document.currentScript.src).origin;
  const HANDLERS = [
    "onInitCheckout",
    "onShippingAddressSelection",
    "onDeliveryOptionSelection",
    "onCompleteCheckout",
    "onCancel",
  ];
  const CLASS = "amazon-pay-simulator";
  const STYLE = `
    .${CLASS}-button {
      display: inline-flex; align-items: center; justify-content: center; gap: 0.4em; box-sizing: border-box;
      width: 100%; max-width: 24rem; min-height: 2.8rem; padding: 0.4rem 1rem; border: 1px solid #8a6d00;
      border-radius: 6px; background: #ffd814; color: #1b2733; font: 600 1rem/1.2 system-ui, sans-serif; cursor: pointer;
    }
    .${CLASS}-button.lightgray { border-color: #6b7680; background: #e7eaed; }
    .${CLASS}-button.darkgray { border-color: #9aa5af; background: #37424d; color: #fff; }
    .${CLASS}-button small { color: inherit; font-weight: 400; }
    .${CLASS}-button:hover { filter: brightness(0.95); }
    .${CLASS}-button:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; }
    .${CLASS}-dialog {
      box-sizing: border-box; width: min(34rem, 100vw); max-width: none; height: min(52rem, 100dvh); max-height: none;
      padding: 0; border: 0; border-radius: 10px; background: #232f3e; color: #fff; overflow: hidden;
    }
    .${CLASS}-dialog[open] { display: flex; flex-direction: column; }
    .${CLASS}-dialog::backdrop { background: rgb(0 0 0 / 0.6); }
    .${CLASS}-dialog > button {
      align-self: flex-end; margin: 0.35rem; padding: 0.35rem 0.9rem; border: 1px solid #d5dde5; border-radius: 6px;
      background: transparent; color: #fff; font: 1rem/1.3 system-ui, sans-serif; cursor: pointer;
    }
    .${CLASS}-dialog > button:focus-visible { outline: 3px solid #ffd814; outline-offset: 2px; }
    .${CLASS}-dialog > iframe { flex: 1; width: 100%; border: 0; background: #fff; }
    @media (max-width: 36rem) { .${CLASS}-dialog { width: 100vw; height: 100dvh; margin: 0; border-radius: 0; } }
  `;
  let styled = false;
  let frames = 0;

  /* A style sheet made by script is allowed where the shop's policy forbids inline styles. */
  function addStyle() {
    if (!styled) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      styled = true;
    }
  }

  function found(target, method) {
    const element = typeof target === "string" ? document.querySelector(target) : target;
    if (!(element instanceof Element)) {
      throw new Error(`amazon.Pay.${method}: there is no element ${target}`);
    }
    return element;
  }

  /* ---- what a pressed button says ---- */

  function payload(config) {
    const signed = config.createCheckoutSessionConfig || config.signInConfig;
    if (signed && typeof signed.payloadJSON === "string") {
      return signed;
    }
    if (config.checkoutSessionConfig) {
      return { payloadJSON: JSON.stringify(config.checkoutSessionConfig), unsigned: true };
    }
    throw new Error("amazon.Pay: createCheckoutSessionConfig with payloadJSON, a text, is needed to check out");
  }

  function fields(config) {
    const signed = payload(config);
    const amount = config.estimatedOrderAmount;
    return {
      merchantId: config.merchantId,
      publicKeyId: signed.publicKeyId || config.publicKeyId,
      ledgerCurrency: config.ledgerCurrency,
      checkoutLanguage: config.checkoutLanguage,
      productType: config.productType,
      placement: config.placement,
      sandbox: config.sandbox,
      estimatedOrderAmount: amount && JSON.stringify(amount),
      payloadJSON: signed.payloadJSON,
      signature: signed.signature,
      algorithm: signed.algorithm,
      unsigned: signed.unsigned,
    };
  }

  function post(values, target) {
    const form = document.createElement("form");
    form.method = "post";
    form.action = `${simulator}/checkout/initiate`;
    form.target = target;
    for (const [name, value] of Object.entries(values)) {
      if (value !== undefined && value !== null) {
        const input = document.createElement("input");
        input.type = "hidden";
        input.name = name;
        input.value = String(value);
        form.append(input);
      }
    }
    document.body.append(form);
    form.submit();
    form.remove();
  }

  function start(config) {
    if (typeof config.onInitCheckout === "function" || typeof config.onCompleteCheckout === "function") {
      checkoutHere(config);
    } else {
      post(fields(config), "_self");
    }
  }

  /* ---- the checkout inside of the shop's page ---- */

  function checkoutHere(config) {
    const values = { ...fields(config), origin: location.origin };
    addStyle();
    const dialog = document.createElement("dialog");
    dialog.className = `${CLASS}-dialog`;
    dialog.setAttribute("aria-label", "Amazon Pay simulator");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    const frame = document.createElement("iframe");
    frame.name = `${CLASS}-${(frames += 1)}`;
    frame.title = "Checkout in the Amazon Pay simulator";
    dialog.append(close, frame);
    document.body.append(dialog);
    const before = document.activeElement;

    let leaving = "close";

    function tell(message) {
      frame.contentWindow.postMessage({ ...message, amazonPaySimulator: true }, simulator);
    }

    function end() {
      window.removeEventListener("message", hear);
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement) {
        before.focus();
      }
    }

    /* A page with a session cancels it first, and says so; after paying there is nothing to cancel. */
    function leave() {
      if (leaving === "cancel here") {
        tell({ type: "leave" });
        return;
      }
      end();
      if (leaving === "close") {
        ask("onCancel", {});
      }
    }

    async function ask(handler, event) {
      const wanted = config[handler];
      if (typeof wanted !== "function") {
        return {};
      }
      const language = config.checkoutLanguage;
      return (await wanted(language ? { checkoutLanguage: language, ...event } : event)) || {};
    }

    async function answer({ handler, event, number }) {
      if (handler === "onCancel") {
        end();
        await ask(handler, event);
        return;
      }
      try {
        const result = await ask(handler, event);
        if (result.status === "error") {
          tell({ type: "answer", number, error: String(result.reasonCode || "error") });
        } else if (handler === "onCompleteCheckout") {
          end();
        } else {
          tell({ type: "answer", number, result: JSON.parse(JSON.stringify(result)) });
        }
      } catch (failure) {
        console.error(`amazon.Pay: the shop's ${handler} has failed`, failure);
        tell({ type: "answer", number, error: `${handler} has failed: ${failure && failure.message}` });
      }
    }

    function hear(message) {
      const said = message.data;
      if (message.source !== frame.contentWindow || message.origin !== simulator || !said || !said.amazonPaySimulator) {
        return;
      }
      if (said.type === "here") {
        leaving = said.leaving;
      } else if (said.type === "call" && HANDLERS.includes(said.handler)) {
        answer(said);
      } else if (said.type === "escape") {
        leave();
      } else if (said.type === "close") {
        end();
      }
    }

    close.addEventListener("click", leave);
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      leave();
    });
    window.addEventListener("message", hear);
    dialog.showModal();
    frame.focus();
    post(values, frame.name);
  }

  /* ---- the public calls ---- */

  function renderButton(target, config) {
    const place = found(target, "renderButton");
    const settings = { ...config };
    const clicks = [];
    const element = document.createElement("button");
    addStyle();
    element.type = "button";
    element.className = `${CLASS}-button ${String(settings.buttonColor || "Gold").toLowerCase()}`;
    element.textContent = settings.productType === "SignIn" ? "Sign in with Amazon Pay " : "Pay with Amazon Pay ";
    const note = document.createElement("small");
    note.textContent = "(simulator)";
    element.append(note);
    place.replaceChildren(element);

    const button = {
      onClick(handler) {
        clicks.push(handler);
      },
      initCheckout(more) {
        start({ ...settings, ...more });
      },
      updateButtonInfo(amount) {
        settings.estimatedOrderAmount = amount;
      },
    };
    element.addEventListener("click", (event) => {
      if (clicks.length > 0) {
        clicks.forEach((handler) => handler(event));
      } else {
        button.initCheckout();
      }
    });
    return button;
  }

  /* For links such as "Change" on the shop's review page. */
  function bindChangeAction(target, options) {
    found(target, "bindChangeAction").addEventListener("click", (event) => {
      event.preventDefault();
      const id = encodeURIComponent(options.amazonCheckoutSessionId);
      location.assign(`${simulator}/checkout/choose?amazonCheckoutSessionId=${id}`);
    });
  }

  window.amazon = window.amazon || {};
  window.amazon.Pay = {
    renderButton,
    renderJSButton: renderButton,
    initCheckout: (config) => start({ ...config }),
    bindChangeAction,
    signout: () => {},
  };
})();
