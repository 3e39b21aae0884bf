// The service worker of Passerelles: after one visit everything works without a network (docs/adr/0021-offline.md).
//
// `passerelles-data offline DIR` writes sw.js from this file and puts two constants before it: FILES, every file of
// the site by its path with the SHA-256 of its bytes, and VERSION, which changes whenever one of them does.
//
// A version is a cache of its own, filled whole or not at all. It serves once no page of an older version is open, or
// when the only page open asks for it. Until it has said that it starts well, the version before is kept: after two
// pages that began and never said so, that one serves again.

const { scope } = registration;
const PREFIX = `passerelles ${new URL(scope).pathname} `;
const OWN = PREFIX + VERSION;
const at = (name) => new URL(name, scope).href;
const SHELL = at("404.html");
// Organisers change it in place: never verified, asked for first, kept for when nobody answers.
const CONFIG = at("config.json");
// Notes in a version's cache: it has started well; how many pages have begun with it.
const WELL = at("sw.js?well");
const TRIES = at("sw.js?tries");
const MOST_TRIES = 2;
const LANES = 3;
const CONFIG_PATIENCE = 2000;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "start") event.waitUntil(start(event.source));
  if (event.data === "well") event.waitUntil(well());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const address = request.url.split(/[?#]/)[0];
  if (request.mode === "navigate") {
    // What has an extension is a file that somebody looks at, not a page of the app.
    if (!address.slice(address.lastIndexOf("/")).includes(".")) event.respondWith(page(request));
  } else if (request.cache !== "reload") {
    // « reload »: what was here is suspected of being damaged.
    event.respondWith(address === CONFIG ? config() : file(request, address));
  }
});

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

async function install() {
  const own = await caches.open(OWN);
  const others = await Promise.all((await ours()).filter((name) => name !== OWN).map((name) => caches.open(name)));
  const names = Object.keys(FILES);
  let failed;
  const lane = async () => {
    while (!failed && names.length) {
      const name = names.pop();
      await keep(own, others, at(name), FILES[name]).catch((cause) => (failed = cause));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failed) {
    await caches.delete(OWN);
    throw failed;
  }
  await config();
}

// Puts a file into the cache of this version: what is there was verified, what another version has need not travel.
async function keep(own, others, address, hash) {
  if (await own.match(address)) return;
  for (const other of others) {
    const same = await verified(await other.match(address), hash);
    if (same) return own.put(address, same);
  }
  const answer =
    (await verified(await fetch(address), hash)) ?? (await verified(await fetch(address, { cache: "reload" }), hash));
  if (!answer) throw new Error(`${address} is not what this version holds`);
  await own.put(address, answer);
}

// The answer if its bytes are the right ones, whatever its status: some hosts say 404 with 404.html. What was said of
// the bytes on their way is left out, and so is that they came by a detour, for which browsers refuse a page.
async function verified(answer, hash) {
  if (!answer) return undefined;
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") !== hash) return undefined;
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  return new Response(bytes, { headers });
}

// What failed halfway goes; what has worked stays until this version has.
async function activate() {
  if (!registration.installing && !registration.waiting) {
    for (const name of await ours()) {
      if (name !== OWN && !(await (await caches.open(name)).match(WELL))) await caches.delete(name);
    }
  }
  await clients.claim();
}

// The page asks for this version. With other pages open it must wait: they would be interrupted.
async function start(page) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter((client) => client.url.startsWith(scope)).length > 1) page.postMessage("others");
  else await skipWaiting();
}

// A page has started.
async function well() {
  const own = await caches.open(OWN);
  if ((await tries(own)) > MOST_TRIES) return; // It was one of the version before.
  await own.put(WELL, new Response());
  if (registration.installing || registration.waiting) return; // Their caches are among the others.
  for (const name of await ours()) if (name !== OWN) await caches.delete(name);
}

const tries = async (own) => Number((await (await own.match(TRIES))?.text()) ?? 0);

let settled;

// The cache that serves: this version's, unless pages began with it and never started while an older version did.
async function serving(begins) {
  if (settled) return settled;
  const own = await caches.open(OWN);
  if (await own.match(WELL)) return (settled = own);
  let before;
  for (const name of await ours()) {
    const cache = await caches.open(name);
    if (name !== OWN && (await cache.match(WELL))) before = cache;
  }
  if (!before) return own;
  const count = (await tries(own)) + (begins ? 1 : 0);
  if (begins) await own.put(TRIES, new Response(String(count)));
  return count > MOST_TRIES ? before : own;
}

// One page knows every address.
async function page(request) {
  return (await (await serving(true)).match(SHELL)) ?? fetch(request);
}

async function file(request, address) {
  return (await (await serving(false)).match(address)) ?? (await caches.match(address)) ?? fetch(request);
}

// The configuration as it is now, or as it was when nobody answers soon, or answers something else.
async function config() {
  const own = await caches.open(OWN);
  const kept = await caches.match(CONFIG);
  const fresh = fetch(CONFIG, { cache: "no-cache" }).then(async (answer) => {
    if (!answer.ok) return kept ?? answer;
    await answer.clone().json();
    await own.put(CONFIG, answer.clone());
    return answer;
  });
  const late = new Promise((done) => setTimeout(done, CONFIG_PATIENCE, kept ?? fresh));
  return Promise.race([fresh.catch(() => kept ?? Response.error()), late]);
}
