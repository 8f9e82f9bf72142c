// Steps through statements by the keyboard, and sends a form of filters when one is changed. Every page is complete without it.
const STORE = "onrecord-keys";
const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
const stops = () => [...document.querySelectorAll(".card")].filter((card) => card.offsetParent !== null);
const anchor = (card) => card.querySelector("a.number") ?? card.querySelector("a.leap") ?? card.querySelector("a");

const step = (by) => {
  const cards = stops();
  const here = document.activeElement.closest(".card");
  const from = here ? cards.indexOf(here) : by > 0 ? -1 : cards.length;
  const next = cards[from + by];
  if (!next) return;
  anchor(next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
};

const keys = new Map([
  ["j", () => step(1)],
  ["k", () => step(-1)],
  ["/", () => document.querySelector("#q, #find")?.focus()],
]);

const kept = () => { try { return localStorage.getItem(STORE) !== "off"; } catch { return true; } };
const keep = (on) => { try { localStorage.setItem(STORE, on ? "on" : "off"); } catch { /* nothing is kept then */ } };
let on = kept();

document.addEventListener("keydown", (event) => {
  const act = keys.get(event.key);
  if (!on || !act || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  event.preventDefault();
  act();
});

const place = document.getElementById("keys");
if (place) {
  const button = document.createElement("button");
  const tell = () => { button.textContent = `Keys j, k, / are ${on ? "on" : "off"}`; button.setAttribute("aria-pressed", String(on)); };
  button.type = "button";
  button.className = "second";
  button.addEventListener("click", () => { on = !on; keep(on); tell(); });
  tell();
  place.append(button);
}

document.addEventListener("change", ({ target }) => {
  if (target.form?.matches("[data-submits]") && target.matches("[type=checkbox], select")) target.form.requestSubmit();
});

// A link that leads to words lights up all of them, and their card.
const land = () => {
  const words = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (words && words.dataset.s) words.dispatchEvent(new Event("pointerover", { bubbles: true }));
};
addEventListener("hashchange", land);
land();
