/* Keeps the panel fresh: what has changed is replaced, and nobody's place on the page is lost. */
(() => {
  "use strict";

  const EVERY_MILLIS = 1000;

  async function refresh() {
    const answer = await fetch(location.href);
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const shown = [...document.querySelector("main").children];
    const coming = [...fresh.querySelector("main").children];
    if (shown.length !== coming.length) {
      document.querySelector("main").replaceChildren(...coming);
      return;
    }
    shown.forEach((part, index) => {
      const reading = part.contains(document.activeElement);
      if (!reading && part.outerHTML !== coming[index].outerHTML) {
        part.replaceWith(coming[index]);
      }
    });
  }

  async function keepFresh() {
    if (!document.hidden) {
      await refresh().catch(() => {}); /* the launcher was stopped: the page stays as it is */
    }
    setTimeout(keepFresh, EVERY_MILLIS);
  }

  setTimeout(keepFresh, EVERY_MILLIS);
})();
