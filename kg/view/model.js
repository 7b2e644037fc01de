// What the page knows, and the small makers of elements.
// All names, quotes and addresses come from the data blocks and are set as text, never as markup.
const at = (id) => document.getElementById(id);
const data = JSON.parse(at("data").textContent);
const SVG = "http://www.w3.org/2000/svg";
const PEOPLE = new Set(["offender", "accused", "acquitted", "officer", "official", "person"]);
const DEFENDANTS = new Set(["offender", "accused", "acquitted"]);
const BODIES = new Set(["court", "force", "team", "offence"]);
const narrow = window.matchMedia("(max-width: 820px)");
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

const kinds = new Map(data.kinds.map((kind, place) => [kind.id, { ...kind, place, shape: new Path2D(kind.path), count: 0 }]));
const nodes = data.nodes.map((node, number) => {
  const kind = kinds.get(node.kind);
  kind.count += 1;
  return { claims: [], dates: null, ...node, home: node.home ?? number, number, kind, links: [], lines: null };
});
const links = data.links;
links.forEach((link, number) => {
  link.number = number;
  nodes[link.from].links.push(link);
  nodes[link.to].links.push(link);
  for (const said of link.says) {
    said.claims ??= [];
    said.documents ??= [];
  }
});
const otherEnd = (link, node) => nodes[link.from === node.number ? link.to : link.from];
nodes.forEach((node) => {
  node.size = Math.min(10 + 2 * Math.sqrt(node.links.length), 22) + (BODIES.has(node.kind.id) ? 2 : 0);
  node.folded = [];
});
nodes.forEach((node) => { if (node.home !== node.number) nodes[node.home].folded.push(node); });
const big = nodes.some((node) => node.folded.length);
// whose name is written first where there is no room for all: those who stand for many, releases last
const rank = (node) => (node.kind.id === "document" ? 0 : 1000) + (DEFENDANTS.has(node.kind.id) ? 4 : 0) + node.links.length + 3 * node.folded.length;
const byRank = [...nodes].sort((a, b) => rank(b) - rank(a) || a.number - b.number);

// Claims and documents are read when somebody first asks for them: a large page is drawn sooner.
let toldOnce = null;
const told = () => (toldOnce ??= JSON.parse(at("told").textContent));

// Addresses name nodes by what is left of their IRI after the part that all have in common.
const stem = nodes.length < 2 ? "" : nodes.reduce((common, { id }) => {
  let end = 0;
  while (end < common.length && common[end] === id[end]) end += 1;
  return common.slice(0, end);
}, nodes[0].id).replace(/[^/#]*$/, "");
const nameOf = (node) => node.id.slice(stem.length);
const byId = new Map(nodes.map((node) => [nameOf(node), node]));

// --- what the reader has chosen ------------------------------------------------------------------------------
const FILTERS = ["standing", "group", "court", "force", "from", "to"];
const fresh = () => ({
  what: null, // {node}, {link}, {bundle: [node, node]} or {path: [node, node]}
  hidden: new Set(data.kinds.filter((kind) => !kind.shown).map((kind) => kind.id)),
  open: new Set(), // numbers of nodes whose neighbours were opened
  closed: new Set(), // numbers of nodes whose neighbours were closed
  all: false,
  filter: Object.fromEntries(FILTERS.map((name) => [name, ""])),
});
let state = fresh();
let hovered = null;

const plain = new URLSearchParams(location.hash.slice(1)).has("plain"); // only the picture: for printing
document.documentElement.classList.toggle("plain", plain);

// --- colours -------------------------------------------------------------------------------------------------
const root = document.documentElement;
let colours = {};
const setTheme = (theme) => {
  root.dataset.theme = theme;
  const dark = theme === "dark";
  at("theme").textContent = dark ? "Light" : "Dark";
  at("theme").setAttribute("aria-label", dark ? "Change to light colours" : "Change to dark colours");
  const style = getComputedStyle(root);
  colours = {};
  for (const name of ["page", "ink", "quiet", "edge", "chosen", "halo", "link"]) colours[name] = style.getPropertyValue(`--${name}`).trim();
  for (const kind of kinds.values()) kind.colour = dark ? kind.dark : kind.light;
};
const darkWanted = window.matchMedia("(prefers-color-scheme: dark)");
const given = root.dataset.given;
setTheme(given === "auto" ? (darkWanted.matches ? "dark" : "light") : given);

// --- small makers --------------------------------------------------------------------------------------------
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const drawn = (kind) => {
  const group = [];
  const path = (d, fill, width) => {
    const element = document.createElementNS(SVG, "path");
    element.setAttribute("d", d);
    element.setAttribute("fill", fill);
    element.setAttribute("stroke", kind.colour);
    element.setAttribute("stroke-width", width);
    element.setAttribute("stroke-linejoin", "round");
    group.push(element);
    return element;
  };
  const outline = path(kind.path, kind.paint === "full" ? kind.colour : "none", kind.paint === "full" ? 1 : 2.8);
  if (kind.paint === "dashed" && !kind.mark) outline.setAttribute("stroke-dasharray", "4.6 3.2");
  if (kind.mark) path(kind.mark, kind.paint === "half" ? kind.colour : "none", kind.paint === "half" ? 0 : 2.8);
  return group;
};
const glyph = (kind) => {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-12 -12 24 24");
  svg.setAttribute("class", "glyph");
  svg.setAttribute("aria-hidden", "true");
  svg.dataset.kind = kind.id;
  svg.append(...drawn(kind));
  return svg;
};
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const number = (value) => value.toLocaleString("en");
const plural = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;
