// What the reader does, what the address remembers of it, and the beginning.
let picking = null; // the node from which a path is to be found

// --- one change at a time --------------------------------------------------------------------------------------
const arrange = () => {
  settle();
  bundle();
  light();
  drawNodes();
  drawLinks();
  load();
};
let listedFor = null; // the list is made anew only where other names belong in it
const show = () => {
  arrange();
  showControls();
  tell();
  const about = JSON.stringify([[...state.hidden], state.filter]);
  if (about === listedFor) markChosen();
  else list();
  listedFor = about;
  network.redraw();
};
const change = (action) => {
  action();
  remember();
  show();
};
const choose = (what, move = false) => {
  picking = null;
  change(() => {
    state.what = what;
    // what was asked for is shown even where its kind is switched off
    if (what?.node) state.hidden.delete(what.node.kind.id);
  });
  panel.scrollTop = 0;
  if (move && what?.node) come(what.node);
  if (what?.path) fit(pathOf(what.path).nodes);
  if (move && narrow.matches) panel.scrollIntoView({ block: "start" });
};
// a second name, with Shift or after "Find a path from here", asks for the path between the two
const pick = (node, second, move = false) => {
  const from = picking ?? (second ? state.what?.node : null);
  if (from && from !== node) choose({ path: [from, node] });
  else choose({ node }, move);
};
const openOrClose = (node) => {
  let around = [];
  change(() => { around = toggleNeighbours(node); });
  const visible = [node, ...around].filter(isShown);
  if (visible.length > 1 && big) fit(visible);
};

// --- the picture answers -------------------------------------------------------------------------------------------
let zooming = null;
network.on("click", ({ nodes: [id], edges: [edge], event }) => {
  const key = event.srcEvent ?? {};
  if (id !== undefined) {
    pick(nodes[id], key.shiftKey);
  } else if (edge?.startsWith("l")) choose({ link: links[Number(edge.slice(1))] });
  else if (edge) choose({ bundle: bundles[Number(edge.slice(1))].ends });
  else if (state.what) choose(null);
});
// The browser knows better what a double click is where a large picture takes its time after the first.
container.addEventListener("dblclick", ({ clientX, clientY }) => {
  const { left, top } = container.getBoundingClientRect();
  const id = network.getNodeAt({ x: clientX - left, y: clientY - top });
  if (id !== undefined) openOrClose(nodes[id]);
});
network.on("doubleClick", ({ nodes: [id], event }) => {
  if (event.pointerType === "touch" && id !== undefined) openOrClose(nodes[id]);
});
const hover = (id) => {
  hovered = id;
  container.classList.toggle("pointing", id !== null);
  light();
  drawLinks();
  network.redraw();
};
network.on("hoverNode", ({ node }) => hover(node));
network.on("blurNode", () => hover(null));
network.on("hoverEdge", () => container.classList.add("pointing"));
network.on("blurEdge", () => container.classList.remove("pointing"));
network.on("zoom", () => { clearTimeout(zooming); zooming = setTimeout(() => network.redraw(), 320); });

// --- zoom and colours ------------------------------------------------------------------------------------------------
const zoom = (by) => network.moveTo({ scale: network.getScale() * by, animation: false });
// who was asked for comes to the middle, with as much of what they are linked to as can be read
const come = (node, slowly = true) => fit([node, ...node.links.map((link) => otherEnd(link, node))].filter(isShown), { around: node, slowly });
const fit = (wanted = [...inPicture], { around = null, slowly = false } = {}) => {
  if (!wanted.length || !container.clientWidth) return;
  const [left, right, top, bottom] = wanted.reduce(
    ([a, b, c, d], { x, y }) => [Math.min(a, x), Math.max(b, x), Math.min(c, y), Math.max(d, y)], [Infinity, -Infinity, Infinity, -Infinity]);
  // room for the names at the rim, which keep their size on the screen
  const wide = Math.max(container.clientWidth - 170, 80) / Math.max(right - left, 1);
  const high = Math.max(container.clientHeight - 110, 80) / Math.max(bottom - top, 1);
  const reached = Math.min(wide, high, around ? 1.1 : 1.5);
  const far = around && reached < 0.45;
  network.moveTo({
    position: far ? { x: around.x, y: around.y } : { x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: far ? Math.max(reached, 0.45) : reached,
    animation: slowly && !still.matches && !plain ? { duration: 350, easingFunction: "easeInOutQuad" } : false,
  });
};
at("closer").onclick = () => zoom(1.3);
at("farther").onclick = () => zoom(1 / 1.3);
at("all").onclick = () => fit();
at("unfold").onclick = () => { change(() => { state.all = !state.all; state.open.clear(); }); fit(); };
const repaint = (theme) => {
  setTheme(theme);
  sprites.clear();
  for (const svg of document.querySelectorAll("svg.glyph")) svg.replaceChildren(...drawn(kinds.get(svg.dataset.kind)));
  drawLinks();
  network.redraw();
};
at("theme").onclick = () => repaint(root.dataset.theme === "dark" ? "light" : "dark");
if (given === "auto") darkWanted.onchange = ({ matches: dark }) => repaint(dark ? "dark" : "light");
narrow.onchange = ({ matches: small }) => network.setOptions({ interaction: { zoomView: !small } });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (state.what || picking)) choose(null);
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const step = 80 / network.getScale();
  const { x, y } = network.getViewPosition();
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  if (event.key === "/") { event.preventDefault(); search.focus(); }
  else if (event.key === "+") zoom(1.3);
  else if (event.key === "-") zoom(1 / 1.3);
  else if (event.key === "0") fit();
  else if (moves[event.key] && event.target === container) { event.preventDefault(); network.moveTo({ position: { x: x + moves[event.key][0], y: y + moves[event.key][1] }, animation: false }); }
});

// --- the address -----------------------------------------------------------------------------------------------------
const names = (numbers) => [...numbers].sort((a, b) => a - b).map((each) => nameOf(nodes[each])).join(" ");
const spoken = () => {
  const { what } = state;
  const said = new URLSearchParams();
  if (plain) said.set("plain", "");
  if (what?.node) said.set("node", nameOf(what.node));
  if (what?.link) said.set("link", names([what.link.from, what.link.to]));
  if (what?.bundle) said.set("between", what.bundle.map(nameOf).join(" "));
  if (what?.path) said.set("path", what.path.map(nameOf).join(" "));
  const usual = fresh().hidden;
  const off = [...state.hidden].filter((id) => !usual.has(id));
  const on = [...usual].filter((id) => !state.hidden.has(id));
  if (off.length) said.set("off", off.join(" "));
  if (on.length) said.set("on", on.join(" "));
  if (state.open.size) said.set("open", names(state.open));
  if (state.closed.size) said.set("closed", names(state.closed));
  if (state.all) said.set("all", "");
  for (const name of FILTERS) if (state.filter[name]) said.set(name, state.filter[name]);
  return said.toString();
};
const heard = (address) => {
  const said = new URLSearchParams(address);
  const listOf = (name) => (said.get(name) ?? "").split(" ").map((each) => byId.get(each)).filter(Boolean);
  const read = fresh();
  const [node] = listOf("node");
  const pair = (name) => (listOf(name).length === 2 ? listOf(name) : null);
  const ends = pair("link");
  if (node) read.what = { node };
  else if (ends) read.what = ends[0].links.filter((link) => otherEnd(link, ends[0]) === ends[1]).map((link) => ({ link }))[0] ?? null;
  else if (pair("between")) read.what = { bundle: pair("between") };
  else if (pair("path")) read.what = { path: pair("path") };
  for (const id of (said.get("off") ?? "").split(" ")) if (kinds.has(id)) read.hidden.add(id);
  for (const id of (said.get("on") ?? "").split(" ")) read.hidden.delete(id);
  read.open = new Set(listOf("open").map((each) => each.number));
  read.closed = new Set(listOf("closed").map((each) => each.number));
  read.all = said.has("all");
  for (const name of FILTERS) read.filter[name] = said.get(name) ?? "";
  return read;
};
// inside a notebook the page has no address of its own: there, what was chosen is simply not kept
const remember = () => {
  const now = spoken();
  if (now === location.hash.slice(1)) return;
  try {
    history.pushState(null, "", now ? `#${now}` : location.pathname + location.search);
  } catch { /* no address to write to */ }
};
const recall = () => {
  state = heard(location.hash.slice(1));
  picking = null;
  show();
};
window.addEventListener("popstate", recall);

// --- the beginning -----------------------------------------------------------------------------------------------------
state = heard(location.hash.slice(1));
arrange();
showControls();
tell();
list();
fit();
if (state.what?.node) come(state.what.node, false);
if (state.what?.path) fit(pathOf(state.what.path).nodes);
// for tests and for the curious: where a node stands on the screen, and what is written in the picture
window.polit = {
  nodes, links, network, choose, fit,
  get state() { return state; },
  get shown() { return [...inPicture]; },
  get written() { return written; },
  get bundles() { return bundles; },
  place: (number) => network.canvasToDOM(nodes[number]),
};
