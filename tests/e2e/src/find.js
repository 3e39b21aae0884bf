// Elements by role and name, as assistive technology would list them: (role selector, name or null, how) → elements.
const [selector, name, how] = arguments;
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const shown = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[aria-hidden='true'], [inert]");
const text = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
  const gap = getComputedStyle(node).display.startsWith("inline") ? "" : " ";
  return gap + [...node.childNodes].map(text).join("") + gap;
};
const named = (element) => tidy(element.getAttribute("aria-label") ?? text(element));
const fits = (element) =>
  how === "any" || (how === "is" ? named(element) === tidy(name) : named(element).includes(tidy(name)));
const found = [...document.querySelectorAll(selector)].filter((element) => shown(element) && fits(element));
return { elements: found, names: found.map(named) };
