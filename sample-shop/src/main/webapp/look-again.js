/*
 * Looks again at a page that is not certain yet, without taking it away from whoever reads it: only
 * when there is something new it is replaced. Without scripts the page reloads itself instead.
 */
(() => {
  "use strict";

  /* As in a meta refresh: seconds, and maybe "; url=...". */
  function again(text) {
    const [seconds, url] = text.split("; url=");
    setTimeout(() => look(url || location.href, text), Number(seconds) * 1000);
  }

  async function look(url, text) {
    try {
      const answer = await fetch(url);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const script = page.querySelector("script[data-again]");
      if (script && page.querySelector("main").textContent === document.querySelector("main").textContent) {
        again(script.dataset.again); /* nothing new; the pauses grow */
      } else {
        location.replace(answer.url);
      }
    } catch (unreachable) {
      again(text);
    }
  }

  again(document.currentScript.dataset.again);
})();
