// Takes words that are selected in the article into a field, by mouse, touch or keyboard. The form is complete without it.
const passage = document.getElementById("passage");
const told = document.getElementById("edit-told");
const fields = new Map([...document.querySelectorAll("[data-passage]")].map((field) => [field.dataset.passage, field]));
const keys = new Map([["s", "source"], ["u", "cue"], ["c", "content"]]);
const points = (text) => [...text].length;
let chosen = null;

// Where the selected words stand in the text: offsets count code points, as everywhere.
const selected = (range) => {
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const words = text.trim();
  if (!words) return null;
  const start = Number(passage.dataset.start) + points(before.toString()) + points(text.slice(0, text.indexOf(words)));
  return { start, end: start + points(words), words: words.replace(/\s+/g, " "), range: range.cloneRange() };
};

const look = () => {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  if (range && passage.contains(range.commonAncestorContainer)) chosen = selected(range);
};
document.addEventListener("selectionchange", look);

const take = (name, adds) => {
  look();
  if (!chosen) {
    told.textContent = "Select words in the article first.";
    return;
  }
  const field = fields.get(name);
  const line = `${chosen.start}:${chosen.end} ${chosen.words}`;
  field.value = adds && field.value.trim() ? `${field.value.trimEnd()}\n${line}` : line;
  if (!adds) for (const mark of passage.querySelectorAll(`.mark.${name}`)) mark.className = "";
  told.textContent = `${name[0].toUpperCase()}${name.slice(1)}: “${chosen.words}”`;
  if (!window.Highlight) return;
  const found = (!adds && new Highlight()) || CSS.highlights.get(name) || new Highlight();
  CSS.highlights.set(name, found.add(chosen.range));
};

const button = (words, name, adds) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "second";
  made.textContent = words;
  made.addEventListener("click", () => take(name, adds));
  return made;
};

const bar = document.createElement("div");
bar.className = "taking";
bar.setAttribute("role", "group");
bar.setAttribute("aria-label", "What the selected words are");
for (const name of keys.values()) bar.append(button(`Set as ${name}`, name, false), button(`Add to ${name}`, name, true));
passage.after(bar);

// A caret for those who select by keyboard; nothing can be written.
const attributes = { contenteditable: "true", role: "textbox", "aria-multiline": "true", "aria-readonly": "true", "aria-labelledby": "edit-article", inputmode: "none", spellcheck: "false" };
for (const [name, value] of Object.entries(attributes)) passage.setAttribute(name, value);
passage.addEventListener("beforeinput", (event) => event.preventDefault());
passage.addEventListener("dragstart", (event) => event.preventDefault());
passage.addEventListener("keydown", (event) => {
  const name = keys.get(event.key.toLowerCase());
  if (!name || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  take(name, event.shiftKey);
});
told.textContent = "Select words in the article and press a button; or, by keyboard, s for source, u for cue, c for content, with Shift to add a piece.";
