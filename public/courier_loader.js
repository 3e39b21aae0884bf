// Starts the courier, a worker that fetches (src/platform/courier.rs). Orders that come before it listens are kept
// for it; when it cannot start, the page is told so by an empty message and fetches for itself.
const early = [];
const keep = (event) => early.push(event.data);
addEventListener("message", keep);
importScripts("courier.js");
wasm_bindgen({ module_or_path: "courier_bg.wasm" }).then(
  () => {
    removeEventListener("message", keep);
    early.forEach((data) => dispatchEvent(new MessageEvent("message", { data })));
  },
  () => postMessage(null),
);
