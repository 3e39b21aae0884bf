// What the map is measured against: the same outlines and the same links, each an arc of its own, as a page with d3
// draws them on one canvas and lets them be dragged and zoomed. No interface, no names, no choice: only the map.
//
// The paths are made once, in the pixels of the first view; a gesture only changes the transform they are drawn with.
"use strict";

const LAND = "#f2eee3";
const BORDER = "#8a8577";
const LINK = "rgb(176 58 46 / 0.25)";

async function json(address) {
  return (await fetch(address)).json();
}

function surface() {
  const canvas = document.createElement("canvas");
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  Object.assign(canvas.style, { position: "fixed", left: "0", top: "0" });
  document.body.append(canvas);
  return canvas;
}

function paths(world, links, width, height) {
  const projection = d3.geoEqualEarth().rotate([-11, 0]).fitSize([width, height], { type: "Sphere" });
  const line = d3.geoPath(projection);
  const countries = topojson.feature(world, world.objects.countries);
  const arc = ([fromLon, fromLat, toLon, toLat]) =>
    new Path2D(line({ type: "LineString", coordinates: [[fromLon, fromLat], [toLon, toLat]] }));
  return { land: new Path2D(line(countries)), arcs: links.map(arc) };
}

async function main() {
  const links = new URLSearchParams(location.search).get("links");
  const [world, rows] = await Promise.all([json("/world.json"), json(`/links-${links}.json`)]);
  const canvas = surface();
  const context = canvas.getContext("2d");
  const { land, arcs } = paths(world, rows, canvas.width, canvas.height);
  const draw = ({ x, y, k }) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(k, 0, 0, k, x, y);
    context.fillStyle = LAND;
    context.fill(land);
    context.strokeStyle = BORDER;
    context.lineWidth = 0.5 / k;
    context.stroke(land);
    context.strokeStyle = LINK;
    context.lineWidth = 1 / k;
    for (const arc of arcs) context.stroke(arc);
  };
  const zoom = d3.zoom().scaleExtent([1, 20]).on("zoom", (event) => draw(event.transform));
  d3.select(canvas).call(zoom);
  requestAnimationFrame(() => {
    draw(d3.zoomIdentity);
    performance.mark("map-ready");
  });
}

main();
