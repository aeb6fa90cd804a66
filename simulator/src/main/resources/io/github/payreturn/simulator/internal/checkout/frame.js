/* Runs in the simulator's pages while they stand in a dialog of the shop's page. */
(() => {
  "use strict";

  const shop = document.body.dataset.origin;
  const call = document.getElementById("call");
  const cancel = document.querySelector("button[name=action][value=cancel]");
  const waiting = new Map();
  let number = 0;

  function tell(message) {
    window.parent.postMessage({ ...message, amazonPaySimulator: true }, shop);
  }

  function ask(handler, event) {
    number += 1;
    tell({ type: "call", handler, event, number });
    return new Promise((done) => waiting.set(number, done));
  }

  window.addEventListener("message", (message) => {
    const said = message.data;
    if (message.source !== window.parent || message.origin !== shop || !said || !said.amazonPaySimulator) {
      return;
    }
    if (said.type === "leave" && cancel) {
      cancel.click();
    } else if (said.type === "answer" && waiting.has(said.number)) {
      waiting.get(said.number)(said);
      waiting.delete(said.number);
    }
  });
  /* The shop's dialog does not hear keys that are pressed in here. */
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      tell({ type: "escape" });
    }
  });
  tell({ type: "here", leaving: call ? "too late" : cancel ? "cancel here" : "close" });
  document.querySelector("h1").focus();

  /* ---- a handler of the shop is to be called, and that is all ---- */

  if (call) {
    const close = document.getElementById("close");
    close.addEventListener("click", () => tell({ type: "close" }));
    ask(call.dataset.handler, JSON.parse(call.dataset.event)).then(({ error }) => {
      document.getElementById("status").textContent =
        `The shop could not finish the order (${error}). Close this and look into the shop.`;
      close.hidden = false;
      close.focus();
    });
  }

  /* ---- the whole checkout ---- */

  const form = document.getElementById("buy-now");
  if (!form) {
    return;
  }
  const event = JSON.parse(form.dataset.event);
  const addresses = JSON.parse(form.dataset.addresses);
  const status = document.getElementById("status");
  const pay = form.querySelector("button[value=pay]");
  const delivery = document.getElementById("delivery");
  const amounts = document.getElementById("amounts");
  const AMOUNTS = [
    ["totalBaseAmount", "Items"],
    ["totalShippingAmount", "Shipping"],
    ["totalTaxAmount", "Tax"],
    ["totalDiscountAmount", "Discount"],
    ["totalOrderAmount", "Whole order"],
    ["totalChargeAmount", "Total"],
  ];
  let cart = {};
  let asked = 0;

  function price(value) {
    return `${value.amount} ${value.currencyCode}`;
  }

  function isPrice(value) {
    return Boolean(value) && value.amount !== undefined && value.currencyCode !== undefined;
  }

  function withAddress(more) {
    const chosen = form.querySelector("input[name=address]:checked");
    const address = chosen && addresses[Number(chosen.value)];
    return address ? { ...more, shippingAddress: address } : more;
  }

  function showAmounts() {
    amounts.replaceChildren(
      ...AMOUNTS.filter(([name]) => isPrice(cart[name])).map(([name, label]) => {
        const row = document.createElement("div");
        const term = document.createElement("dt");
        const value = document.createElement("dd");
        term.textContent = label;
        value.textContent = price(cart[name]);
        row.className = name;
        row.append(term, value);
        return row;
      }),
    );
  }

  function showDelivery(options, chosenId) {
    delivery.querySelectorAll("label").forEach((label) => label.remove());
    delivery.hidden = options.length === 0;
    const chosen =
      options.find((option) => option.id === chosenId) || options.find((option) => option.isDefault) || options[0];
    options.forEach((option) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      const text = document.createElement("span");
      const note = document.createElement("small");
      input.type = "radio";
      input.name = "delivery";
      input.value = option.id;
      input.checked = option === chosen;
      text.textContent = (option.shippingMethod && option.shippingMethod.shippingMethodName) || option.id;
      note.textContent = isPrice(option.price) ? price(option.price) : "";
      text.append(note);
      label.append(input, " ", text);
      delivery.append(label);
    });
  }

  /* Only the latest question counts; until it is answered nobody can pay. */
  async function update(handler, question) {
    const mine = (asked += 1);
    pay.disabled = true;
    status.textContent = "Asking the shop for the amounts.";
    const { result, error } = await ask(handler, question);
    if (mine !== asked) {
      return;
    }
    if (error) {
      status.textContent = `The shop cannot sell like this (${error}). Choose something else, or cancel.`;
      return;
    }
    cart = { ...cart, ...result };
    showAmounts();
    if (Array.isArray(result.deliveryOptions)) {
      const chosen = delivery.querySelector("input:checked");
      showDelivery(result.deliveryOptions, chosen && chosen.value);
    }
    if (!isPrice(cart.totalChargeAmount)) {
      status.textContent = `The shop's ${handler} has to return totalChargeAmount with amount and currencyCode.`;
      return;
    }
    form.elements.cart.value = JSON.stringify(cart);
    status.textContent = `You pay ${price(cart.totalChargeAmount)}.`;
    pay.disabled = false;
  }

  form.addEventListener("change", ({ target }) => {
    if (target.name === "address") {
      update("onShippingAddressSelection", withAddress({ amazonCheckoutSessionId: event.amazonCheckoutSessionId }));
    } else if (target.name === "delivery") {
      const chosen = cart.deliveryOptions.find((option) => option.id === target.value);
      update("onDeliveryOptionSelection", {
        amazonCheckoutSessionId: event.amazonCheckoutSessionId,
        deliveryOptions: chosen,
      });
    }
  });
  form.addEventListener("submit", () => {
    /* Only after the form has taken the pressed button along. */
    setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)));
  });
  update("onInitCheckout", withAddress(event));
})();
