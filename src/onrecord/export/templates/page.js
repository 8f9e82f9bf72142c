// Lights up the words of a card, and the card of some words. The page is complete without it.
(() => {
  const parts = new Map();
  for (const part of document.querySelectorAll("[data-s]")) {
    const key = part.dataset.s;
    parts.set(key, [...(parts.get(key) || []), part]);
  }
  let lit = [];
  const light = (event) => {
    const from = event.target.closest ? event.target.closest("[data-s]") : null;
    for (const part of lit) part.classList.remove("lit");
    lit = from ? parts.get(from.dataset.s) : [];
    for (const part of lit) part.classList.add("lit");
  };
  for (const name of ["pointerover", "focusin", "click"]) document.addEventListener(name, light);
})();
