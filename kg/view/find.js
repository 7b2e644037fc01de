// Finding and choosing: the list, the legend, zoom and colours; then everything starts.
// --- finding and choosing --------------------------------------------------------------------------------------
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
nodes.forEach((node) => { node.folded = fold(node.label); });
const byName = [...nodes].sort((a, b) => a.label.localeCompare(b.label, "en") || a.number - b.number);
const order = data.kinds.map((kind) => kind.id);
function list() {
  const wanted = fold(at("search").value.trim());
  const found = byName.filter((node) => (wanted ? node.folded.includes(wanted) : isShown(node)));
  found.sort((a, b) => order.indexOf(a.kind.id) - order.indexOf(b.kind.id));
  at("list-title").textContent = wanted ? `Found: ${found.length.toLocaleString("en")}` : "Everything shown";
  const rows = [];
  let kind = null;
  for (const node of found.slice(0, LISTED)) {
    if (node.kind !== kind) {
      kind = node.kind;
      rows.push(make("h3", { textContent: kind.many }));
    }
    const button = make("button", { type: "button", onclick: () => choose({ node }, true) }, glyph(kind), make("span", { textContent: node.label }));
    button.setAttribute("aria-current", chosen && chosen.node === node ? "true" : "false");
    button.dataset.node = node.number;
    rows.push(button);
  }
  const focused = document.activeElement?.dataset?.node;
  at("list").replaceChildren(...rows);
  if (focused !== undefined) at("list").querySelector(`[data-node="${focused}"]`)?.focus();
  at("more").hidden = found.length <= LISTED;
  at("more").textContent = `… and ${(found.length - LISTED).toLocaleString("en")} more: search to find them.`;
}
const refresh = () => {
  picture.nodes.update(nodes.map((node) => ({ id: node.number, hidden: !isShown(node) })));
  picture.edges.update(data.links.map((link) => ({ id: link.number, hidden: !linkShown(link) })));
};
const setShown = (id, on) => {
  if (on) shown.add(id);
  else shown.delete(id);
  const box = at(`kind-${id}`);
  if (box) box.checked = on;
  refresh();
};
for (const kind of kinds.values()) {
  if (!kind.count) continue;
  const box = make("input", { type: "checkbox", id: `kind-${kind.id}`, checked: shown.has(kind.id) });
  box.onchange = () => {
    setShown(kind.id, box.checked);
    if (chosen && chosen.node && !isShown(chosen.node)) choose(null);
    else list();
  };
  at("kinds").append(make("label", {}, box, glyph(kind), make("span", { className: "name", textContent: kind.many }), make("span", { className: "count", textContent: kind.count.toLocaleString("en") })));
}
at("search").oninput = list;
at("search").onkeydown = (event) => {
  if (event.key === "Enter") at("list").querySelector("button")?.click();
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen) choose(null);
});

// --- zoom and theme ------------------------------------------------------------------------------------------
const zoom = (by) => network.moveTo({ scale: network.getScale() * by, animation: false });
const fit = () => {
  const visible = nodes.filter(isShown);
  if (!visible.length || !container.clientWidth) return;
  const xs = visible.map((node) => node.x);
  const ys = visible.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // room for the names at the rim, which keep their size on the screen
  const wide = Math.max(container.clientWidth - 170, 80) / Math.max(right - left, 1);
  const high = Math.max(container.clientHeight - 130, 80) / Math.max(bottom - top, 1);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.min(wide, high, 1.5), animation: false });
};
at("closer").onclick = () => zoom(1.3);
at("farther").onclick = () => zoom(1 / 1.3);
at("all").onclick = fit;
const repaint = (dark) => {
  setTheme(dark);
  network.setOptions({ edges: { color: edgeColour() } });
  for (const path of document.querySelectorAll("svg.glyph path")) {
    const kind = kinds.get(path.dataset.kind);
    path.setAttribute("stroke", kind.colour);
    if (kind.paint === "full") path.setAttribute("fill", kind.colour);
  }
  network.redraw();
};
at("theme").onclick = () => repaint(root.dataset.theme !== "dark");
darkWanted.onchange = ({ matches }) => repaint(matches);
narrow.onchange = ({ matches }) => network.setOptions({ interaction: { zoomView: !matches } });

choose(null);
fit();
// for tests and for the curious: where a node stands on the screen
window.polit = {
  nodes, links: data.links, network,
  place: (number) => network.canvasToDOM(network.getPosition(number)),
};
