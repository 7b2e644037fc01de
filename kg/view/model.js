// What the page knows, the colours it wears, and the small makers of elements.
// All names, quotes and addresses come from the data block and are set as text, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const at = (id) => document.getElementById(id);
const narrow = window.matchMedia("(max-width: 820px)");
const SVG = "http://www.w3.org/2000/svg";
const LISTED = 250, TOLD = 120;
const kinds = new Map(data.kinds.map((kind) => [kind.id, { ...kind, shape: new Path2D(kind.path), count: 0 }]));
const shown = new Set(data.kinds.filter((kind) => kind.shown).map((kind) => kind.id));
const nodes = data.nodes.map((node, number) => {
  const kind = kinds.get(node.kind);
  kind.count += 1;
  return { ...node, number, kind, links: [], lines: null };
});
data.links.forEach((link, number) => {
  link.number = number;
  nodes[link.from].links.push(link);
  nodes[link.to].links.push(link);
});
const BIG = new Set(["court", "force", "team", "offence"]);
nodes.forEach((node) => {
  node.size = Math.min(11 + 2.2 * Math.sqrt(node.links.length), 22) + (BIG.has(node.kind.id) ? 2 : 0);
});
// whose name is written first where there is no room for all: people before what joins them, releases last
const rank = (node) => (node.kind.id === "document" ? 0 : 1000) + node.links.length;
const byRank = [...nodes].sort((a, b) => rank(b) - rank(a) || a.number - b.number);

let chosen = null; // {node} or {link}
let hovered = null;
let colours = {};
let near = new Set();

const isShown = (node) => shown.has(node.kind.id);
const linkShown = (link) => isShown(nodes[link.from]) && isShown(nodes[link.to]);

// --- theme ---------------------------------------------------------------------------------------------------
const root = document.documentElement;
const setTheme = (dark) => {
  root.dataset.theme = dark ? "dark" : "light";
  at("theme").textContent = dark ? "Light" : "Dark";
  at("theme").setAttribute("aria-label", dark ? "Change to light colours" : "Change to dark colours");
  const style = getComputedStyle(root);
  colours = {};
  for (const name of ["page", "ink", "quiet", "edge", "chosen", "halo"]) colours[name] = style.getPropertyValue(`--${name}`).trim();
  for (const kind of kinds.values()) kind.colour = dark ? kind.dark : kind.light;
};
const darkWanted = window.matchMedia("(prefers-color-scheme: dark)");
setTheme(darkWanted.matches);

// --- small makers --------------------------------------------------------------------------------------------
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const glyph = (kind) => {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "-12 -12 24 24");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", kind.path);
  path.setAttribute("fill", kind.paint === "full" ? kind.colour : "none");
  path.setAttribute("stroke", kind.colour);
  path.setAttribute("stroke-width", kind.paint === "full" ? "1" : "3");
  if (kind.paint === "dashed") path.setAttribute("stroke-dasharray", "4.6 3.2");
  path.dataset.kind = kind.id;
  svg.append(path);
  return svg;
};
