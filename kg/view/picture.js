// The picture: shapes, names where there is room, and what the mouse does.
// from afar, shapes grow in the picture so that they keep at least a good five pixels on the screen
const swell = () => Math.max(1, Math.min(0.38 / network.getScale(), 6));

// --- the picture ---------------------------------------------------------------------------------------------
const draw = ({ ctx, id, x, y, state: { hover } }) => {
  const node = nodes[id];
  const size = node.size * swell();
  return {
    drawNode() {
      const { kind } = node;
      const faded = chosen && !near.has(id);
      ctx.save();
      ctx.globalAlpha = faded ? 0.22 : 1;
      ctx.translate(x, y);
      ctx.scale(size / 10, size / 10);
      ctx.lineJoin = "round";
      if ((chosen && chosen.node === node) || hover) {
        ctx.beginPath();
        ctx.arc(0, 0, 14.5, 0, 2 * Math.PI);
        ctx.lineWidth = 1.6;
        ctx.strokeStyle = colours.chosen;
        ctx.stroke();
      }
      ctx.lineWidth = 5;
      ctx.strokeStyle = colours.page;
      ctx.stroke(kind.shape);
      ctx.fillStyle = kind.paint === "full" ? kind.colour : colours.page;
      ctx.fill(kind.shape);
      if (kind.paint !== "full") {
        ctx.lineWidth = 3;
        ctx.strokeStyle = kind.colour;
        if (kind.paint === "dashed") ctx.setLineDash([4.6, 3.2]);
        ctx.stroke(kind.shape);
      }
      ctx.restore();
    },
    nodeDimensions: { width: 2 * size, height: 2 * size },
  };
};
const picture = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
const edgeColour = () => ({ color: colours.edge, hover: colours.chosen, highlight: colours.chosen });
picture.nodes.add(nodes.map((node) => ({
  id: node.number, x: node.x, y: node.y, size: node.size, shape: "custom", ctxRenderer: draw, hidden: !isShown(node),
})));
picture.edges.add(data.links.map((link) => ({
  id: link.number, from: link.from, to: link.to, hidden: !linkShown(link),
  dashes: link.says.every((said) => said.claims.length === 0) ? [2, 5] : false,
})));
const container = at("network");
const network = new vis.Network(container, picture, {
  autoResize: true,
  physics: false,
  layout: { improvedLayout: false, randomSeed: 1 },
  interaction: {
    hover: true, keyboard: false, multiselect: false, zoomView: !narrow.matches, zoomSpeed: 0.6,
    hideEdgesOnDrag: data.links.length > 1500, selectConnectedEdges: true, hoverConnectedEdges: false,
  },
  edges: {
    smooth: false, width: 1.3, selectionWidth: 0.9, hoverWidth: 0.6, color: edgeColour(),
    arrows: { to: { enabled: true, scaleFactor: 0.42 } }, arrowStrikethrough: false,
  },
});

const measure = document.createElement("canvas").getContext("2d");
const face = getComputedStyle(document.body).fontFamily;
const wrap = (text, width, most) => {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    const longer = lines[last] ? `${lines[last]} ${word}` : word;
    if (!lines[last] || longer.length <= width) lines[last] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => (line.length > width + 8 ? `${line.slice(0, width + 6)}…` : line));
  if (lines.length > most) kept[most - 1] += " …";
  return kept;
};
const linkText = (link) => {
  const labels = link.says.map((said) => said.label);
  return labels.length > 2 ? `${labels[0]} +${labels.length - 1}` : labels.join(" · ");
};

// Names and links are written last, at one size on the screen whatever the zoom, and only where there is room.
const write = (ctx) => {
  const scale = network.getScale();
  const unit = 1 / scale;
  const swollen = swell();
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const other = network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight });
  const inView = (box) => box.x1 > corner.x && box.x0 < other.x && box.y1 > corner.y && box.y0 < other.y;
  const within = (box) => box.x0 > corner.x && box.x1 < other.x && box.y0 > corner.y && box.y1 < other.y;
  const taken = [];
  const free = (box) => taken.every((b) => box.x1 < b.x0 || box.x0 > b.x1 || box.y1 < b.y0 || box.y0 > b.y1);
  const around = (x, y, width, height) => ({ x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 });
  const visible = byRank.filter(isShown);
  const places = network.getPositions();
  const bodies = new Map();
  for (const node of visible) {
    const place = places[node.number];
    const box = around(place.x, place.y, node.size * swollen * 1.9, node.size * swollen * 1.9);
    if (!inView({ x0: box.x0 - 90 * unit, x1: box.x1 + 90 * unit, y0: box.y0 - 50 * unit, y1: box.y1 + 50 * unit })) continue;
    bodies.set(node, { ...place, box });
    if (chosen ? near.has(node.number) : bodies.size < 700) taken.push(box);
  }
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const text = (lines, x, y, height, colour, alpha) => {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colours.halo;
    ctx.lineWidth = 4 * unit;
    lines.forEach((line, index) => {
      const middle = y + (index - (lines.length - 1) / 2) * height;
      ctx.strokeText(line, x, middle);
      ctx.fillStyle = colour;
      ctx.fillText(line, x, middle);
    });
  };
  const writeNode = (node, forced) => {
    const body = bodies.get(node);
    if (!body) return;
    const bold = near.has(node.number) && chosen ? "600" : "500";
    const pixels = 12.5;
    measure.font = `${bold} ${pixels}px ${face}`;
    node.lines ??= wrap(node.label, 24, node.kind.id === "document" ? 2 : 3);
    const high = 15.5 * unit;
    const gap = 4 * unit + node.size * swollen;
    const room = (lines) => {
      const width = Math.max(...lines.map((line) => measure.measureText(line).width)) * unit;
      const height = high * lines.length;
      const spots = [
        [body.x, body.y + gap + height / 2],
        [body.x, body.y - gap - height / 2],
        [body.x + gap + width / 2, body.y],
        [body.x - gap - width / 2, body.y],
      ];
      const spot = spots.find(([x, y]) => {
        const box = around(x, y, width, height * 0.92);
        return within(box) && free(box);
      });
      return { lines, width, height, spot, below: spots[0] };
    };
    let found = room(node.lines);
    if (!found.spot && node.lines.length > 1) found = room([`${node.lines[0]} …`]);
    if (!found.spot && forced) found = room(node.lines);
    const spot = found.spot ?? (forced ? found.below : null);
    if (!spot) return;
    taken.push(around(spot[0], spot[1], found.width + 6 * unit, found.height));
    ctx.font = `${bold} ${pixels * unit}px ${face}`;
    text(found.lines, spot[0], spot[1], high, colours.ink, chosen && !near.has(node.number) ? 0.32 : 1);
  };
  const writeLink = (link, forced) => {
    const from = bodies.get(nodes[link.from]) ?? places[link.from];
    const to = bodies.get(nodes[link.to]) ?? places[link.to];
    const long = Math.hypot(to.x - from.x, to.y - from.y);
    measure.font = `11px ${face}`;
    const label = linkText(link);
    const width = measure.measureText(label).width * unit;
    const slant = Math.abs(to.x - from.x) / (long || 1);
    const bare = long - nodes[link.from].size - nodes[link.to].size;
    if (!forced && (bare < 34 * unit || bare < width * slant * 0.9)) return;
    for (const part of [0.5, 0.4, 0.6, 0.32, 0.68]) {
      const x = from.x + (to.x - from.x) * part;
      const y = from.y + (to.y - from.y) * part;
      const box = around(x, y, width + 4 * unit, 13 * unit);
      if (inView(box) && free(box)) {
        taken.push(box);
        ctx.font = `11px ${face}`.replace("11px", `${11 * unit}px`);
        text([label], x, y, 13 * unit, forced ? colours.ink : colours.quiet, 1);
        return;
      }
    }
  };
  const first = new Set();
  if (chosen) near.forEach((number) => first.add(nodes[number]));
  if (hovered !== null) first.add(nodes[hovered]);
  const main = [...new Set([chosen && chosen.node, hovered === null ? null : nodes[hovered]].filter(Boolean))];
  main.forEach((node) => writeNode(node, true));
  byRank.forEach((node) => first.has(node) && !main.includes(node) && isShown(node) && writeNode(node, false));
  const lit = chosen ? (chosen.node ? chosen.node.links : [chosen.link]) : hovered === null ? [] : nodes[hovered].links;
  lit.filter(linkShown).forEach((link) => writeLink(link, true));
  if (!chosen || visible.length < 120) for (const node of visible) if (!first.has(node)) writeNode(node, false);
  if (!chosen && scale > 0.42) for (const link of data.links) if (linkShown(link) && !lit.includes(link)) writeLink(link, false);
  ctx.restore();
};
network.on("afterDrawing", write);
network.on("hoverNode", ({ node }) => { hovered = node; container.style.cursor = "pointer"; network.redraw(); });
network.on("blurNode", () => { hovered = null; container.style.cursor = ""; network.redraw(); });
network.on("hoverEdge", () => { container.style.cursor = "pointer"; });
network.on("blurEdge", () => { container.style.cursor = ""; });
network.on("click", ({ nodes: [node], edges: [edge] }) => {
  if (node !== undefined) choose({ node: nodes[node] });
  else if (edge !== undefined) choose({ link: data.links[edge] });
  else choose(null);
});
