// One visitor of a kiosk, by chance from a seed: touches what a page offers, writes, answers, and finishes.
const [seed, done] = [arguments[0], arguments[arguments.length - 1]];
let chance = seed * 2654435761 % 4294967296 | 1;
const below = (limit) => {
  chance ^= chance << 13;
  chance ^= chance >>> 17;
  chance ^= chance << 5;
  return (chance >>> 0) % Math.max(1, limit);
};
const pause = (time) => new Promise((go) => setTimeout(go, time));
const seen = (element) => element.checkVisibility() && !element.closest("[inert]") && element.getClientRects().length > 0;
const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
const touch = (selector) => {
  const found = all(selector);
  const one = found[below(found.length)];
  one?.click();
  return Boolean(one);
};
const write = async (field) => {
  field.focus();
  await pause(30);
  for (const key of "QZX".split("").concat(["bamako", "lille", "59", "é"][below(4)].split(""))) {
    const keys = all(".keyboard__key").filter((one) => one.textContent.trim().toLowerCase() === key.toLowerCase());
    if (keys.length) keys[0].click();
    else document.execCommand("insertText", false, key);
  }
};
const acts = [
  () => touch(".header__nav a"),
  () => touch("aside a[href*='/pays/'], .ranks a"),
  () => touch("main a[href]:not([hreflang])"),
  () => touch("main button:not([type=submit])"),
  () => touch("[role=radio], input[type=radio], input[type=checkbox], .option"),
  () => touch(".chip, .choice, .segmented__choice"),
  async () => {
    const fields = all("input[type=text], textarea");
    if (fields.length) await write(fields[below(fields.length)]);
    return fields.length;
  },
  () => touch(".kiosk-bar button:nth-last-child(-n+4):not(:last-child)"),
  async () => {
    touch(".kiosk-bar button:last-child");
    await pause(20);
    return touch(".kiosk-box > button");
  },
];
(async () => {
  localStorage.setItem("QZX", "QZX");
  let did = 0;
  for (let step = 0; step < 6; step += 1) {
    if (await acts[below(acts.length)]()) did += 1;
    await pause(10);
  }
  done(did);
})();
