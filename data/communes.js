// Makes data/communes.csv and data/epci.csv from @etalab/decoupage-administratif (INSEE, Licence Ouverte 2.0).
// Usage: node data/communes.js FOLDER/node_modules
//
// communes.csv: today's communes, then those that were merged into them and keep a name of their own (communes
// déléguées and associées), by code. epci.csv: groupings with their own taxation.
"use strict";
const fs = require("fs");
const path = require("path");

const modules = process.argv[2];
if (!modules) throw new Error("usage: node data/communes.js FOLDER/node_modules");
const read = (name) =>
  JSON.parse(fs.readFileSync(path.join(modules, "@etalab/decoupage-administratif/data", `${name}.json`), "utf8"));
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const write = (file, rows) =>
  fs.writeFileSync(path.join(__dirname, file), rows.map((row) => row.map((one) => cell(String(one))).join(",")).join("\n") + "\n");
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
// As in all our tables: a typographic apostrophe.
const name = (text) => text.replaceAll("'", "’");

const communes = read("communes");
const groupings = read("epci");
const grouping = new Map(groupings.flatMap((one) => one.membres.map((member) => [member.code, one.code])));
// Without the Austral islands and Clipperton, where nobody votes.
const today = communes.filter((one) => one.type === "commune-actuelle" && !/^98[49]/.test(one.code)).sort(byCode);
const known = new Set(today.map((one) => one.code));
const names = new Map(today.map((one) => [one.code, one.nom]));
// The seat of a merged commune often keeps its name and code: it is the commune itself.
const merged = communes
  .filter((one) => one.type === "commune-deleguee" || one.type === "commune-associee")
  .filter((one) => known.has(one.chefLieu) && names.get(one.chefLieu) !== one.nom)
  .sort(byCode);

write("communes.csv", [
  ["code", "name", "population", "postcodes", "epci", "into"],
  ...today.map((one) => [
    one.code, name(one.nom), one.population ?? "", (one.codesPostaux ?? []).join(" "), grouping.get(one.code) ?? "", "",
  ]),
  ...merged.map((one) => [one.code, name(one.nom), "", "", "", one.chefLieu]),
]);
write("epci.csv", [
  ["siren", "name", "kind", "population"],
  ...groupings.sort(byCode).map((one) => [one.code, name(one.nom), one.type, one.populationMunicipale]),
]);
