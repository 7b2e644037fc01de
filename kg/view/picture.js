// The picture: shapes on vis-network's canvas, links between them, and what stands for many.
// From afar shapes keep a size on the screen that leaves them room, so that few stay large and many stay apart.
const container = at("network");
let least = 6;
const reckonLeast = () => {
  const area = container.clientWidth * container.clientHeight;
  least = Math.max(2, Math.min(7.5, Math.sqrt(area / Math.max(inPicture.size, 1)) / 8));
};
const held = (node) => (node.held ? 1 + Math.min(Math.log10(node.held + 1) * 0.32, 0.9) : 1);
const radius = (node, scale) => Math.max(node.size, (least * (0.7 + node.size / 45)) / scale) * held(node);

// Each look is painted once, at four sizes, and copied from there: that is many times faster than paths.
const sprites = new Map();
const paint = (ctx, kind) => {
  ctx.lineJoin = "round";
  ctx.lineWidth = 4.5;
  ctx.strokeStyle = colours.page;
  ctx.stroke(kind.shape);
  ctx.fillStyle = kind.paint === "full" ? kind.colour : colours.page;
  ctx.fill(kind.shape);
  ctx.strokeStyle = kind.colour;
  if (kind.paint !== "full") {
    ctx.lineWidth = 2.8;
    if (kind.paint === "dashed" && !kind.mark) ctx.setLineDash([4.6, 3.2]);
    ctx.stroke(kind.shape);
    ctx.setLineDash([]);
  }
  if (!kind.mark) return;
  const mark = new Path2D(kind.mark);
  ctx.fillStyle = kind.colour;
  if (kind.paint === "half") ctx.fill(mark);
  else ctx.stroke(mark);
};
const sprite = (kind, pixels) => {
  const size = pixels <= 12 ? 12 : pixels <= 24 ? 24 : pixels <= 48 ? 48 : 128;
  const key = `${kind.id} ${size}`;
  if (!sprites.has(key)) {
    const canvas = make("canvas", { width: size, height: size });
    const ctx = canvas.getContext("2d");
    ctx.setTransform(size / 27, 0, 0, size / 27, size / 2, size / 2);
    paint(ctx, kind);
    sprites.set(key, canvas);
  }
  return sprites.get(key);
};

let lit = null; // {nodes, links}: what is chosen or pointed at with its neighbours; everything else fades
const neighbourhood = (node) => ({ nodes: new Set([node, ...node.links.map((link) => otherEnd(link, node))]), links: new Set(node.links) });
const light = () => {
  const { what } = state;
  if (hovered !== null && !what?.path) lit = neighbourhood(nodes[hovered]);
  else if (what?.node) lit = neighbourhood(what.node);
  else if (what?.link) lit = { nodes: new Set([nodes[what.link.from], nodes[what.link.to]]), links: new Set([what.link]) };
  else if (what?.bundle) lit = { nodes: new Set(what.bundle), links: new Set() };
  else if (what?.path && pathOf(what.path).nodes.length) lit = { nodes: new Set(pathOf(what.path).nodes), links: new Set(pathOf(what.path).links) };
  else lit = null;
  if (!lit || !big) return;
  for (const node of [...lit.nodes]) if (node.stands) lit.nodes.add(node.stands);
  for (const { ends } of bundles) if (ends.some(isMain)) ends.forEach((node) => lit.nodes.add(node));
};
const isMain = (node) => state.what?.node === node || hovered === node.number || state.what?.path?.includes(node);

let scale = 1;
const draw = ({ ctx, id, x, y }) => {
  const node = nodes[id];
  const size = radius(node, scale);
  return {
    drawNode() {
      const pixels = 2 * size * scale * devicePixelRatio;
      ctx.globalAlpha = lit && !lit.nodes.has(node) ? 0.16 : 1;
      const wide = size * 2.7;
      if (isMain(node)) {
        ctx.beginPath();
        ctx.arc(x, y, size * 1.55, 0, 2 * Math.PI);
        ctx.lineWidth = 2 / scale;
        ctx.strokeStyle = colours.chosen;
        ctx.stroke();
      }
      ctx.drawImage(sprite(node.kind, pixels * 1.35), x - wide / 2, y - wide / 2, wide, wide);
      ctx.globalAlpha = 1;
    },
    nodeDimensions: { width: 2 * size, height: 2 * size },
  };
};

// --- links -----------------------------------------------------------------------------------------------------
const MANY = 1200; // beyond so many links they are one drawing of lines, and only those that are lit are objects
const BARE = "bare";
const tone = (link) => {
  const words = link.says.map((said) => said.label).join(" ");
  if (/convicted|sentenced|cautioned/.test(words)) return kinds.get("offender").colour;
  if (/acquitted|dropped/.test(words)) return kinds.get("acquitted").colour;
  if (/charged|due at/.test(words)) return kinds.get("accused").colour;
  return null;
};
const edgeOf = (link) => {
  const on = !lit || lit.links.has(link);
  const colour = tone(link) ?? (lit && on ? colours.quiet : colours.edge);
  return {
    id: `l${link.number}`, from: link.from, to: link.to,
    color: { color: colour, hover: colour, highlight: colour, opacity: on ? (lit ? 0.95 : 0.62) : 0.07 },
    width: lit && on ? 2.2 : 1.2,
    dashes: link.says.some((said) => /mentions|sends readers/.test(said.label)) ? [2, 5] : /acquitted|dropped/.test(link.says[0].label) ? [7, 5] : false,
  };
};
const bundleOf = (held, number) => {
  const on = lit && (held.ends.some(isMain) || state.what?.bundle?.every((node) => held.ends.includes(node)));
  const opacity = lit ? (on ? 0.8 : 0.05) : Math.min(0.22 + held.through.size / 60, 0.6);
  return {
    id: `b${number}`, from: held.ends[0].number, to: held.ends[1].number, arrows: { to: { enabled: false } },
    color: { color: colours.edge, hover: colours.quiet, highlight: colours.quiet, opacity }, width: 1 + Math.min(Math.sqrt(held.through.size), 9),
  };
};
const picture = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
let lines = []; // links that are drawn as plain lines
const replace = (set, wanted) => {
  const ids = new Set(wanted.map((each) => each.id));
  const gone = set.getIds().filter((id) => !ids.has(id));
  if (gone.length) set.remove(gone);
  if (wanted.length) set.update(wanted);
};
const drawLinks = () => {
  const own = links.filter(linkShown);
  const many = own.length > MANY;
  const objects = many ? (lit ? [...lit.links].filter(linkShown).slice(0, MANY) : []) : own;
  lines = many ? own : [];
  const edges = objects.map(edgeOf);
  if (big) edges.push(...bundles.map(bundleOf));
  replace(picture.edges, edges);
};
// From afar, where lines are no more than a shade, every second or tenth of them gives the same shade sooner.
const SHADE = 5000;
const plainLines = (ctx) => {
  if (!lines.length || moving) return;
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight })];
  const within = ({ x, y }) => x > from.x && x < to.x && y > from.y && y < to.y;
  const inView = lines.filter((link) => within(nodes[link.from]) || within(nodes[link.to]));
  const step = Math.ceil(inView.length / SHADE);
  ctx.globalAlpha = lit ? 0.06 : Math.max(0.14, Math.min(0.45, 700 / inView.length));
  ctx.strokeStyle = colours.edge;
  ctx.lineWidth = 1 / scale;
  // one path of so many lines takes a minute to fill, a hundred paths of fifty no time
  for (let place = 0, drawn = 0; place < inView.length; place += step, drawn += 1) {
    if (drawn % 50 === 0) ctx.beginPath();
    const [a, b] = [nodes[inView[place].from], nodes[inView[place].to]];
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
    if (drawn % 50 === 49 || place + step >= inView.length) ctx.stroke();
  }
  ctx.globalAlpha = 1;
};

// --- the network -------------------------------------------------------------------------------------------------
const network = new vis.Network(container, {}, {
  autoResize: true,
  physics: false,
  layout: { improvedLayout: false, randomSeed: 1 },
  nodes: { shape: "custom", ctxRenderer: draw, chosen: false },
  interaction: {
    hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, keyboard: false, multiselect: false,
    zoomView: !narrow.matches, zoomSpeed: 0.6, tooltipDelay: 1e6, dragNodes: !big,
    hideEdgesOnDrag: big, hideNodesOnDrag: big, hideEdgesOnZoom: big,
  },
  edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0, arrows: { to: { enabled: true, scaleFactor: 0.4 } }, arrowStrikethrough: false },
});
const FEW = 800; // more nodes than these that come or go at once are laid in anew: that is many times faster
let loaded = false;
const drawNodes = () => {
  reckonLeast();
  const wanted = new Set([...inPicture].map((node) => node.number));
  const before = new Set(picture.nodes.getIds());
  const gone = [...before].filter((id) => !wanted.has(id));
  const come = [...inPicture].filter((node) => !before.has(node.number));
  const placed = (all) => all.map(({ number: id, x, y }) => ({ id, x, y }));
  if (!loaded || gone.length + come.length > FEW) {
    loaded = false;
    picture.nodes = new vis.DataSet(placed([...inPicture]));
    picture.edges = new vis.DataSet();
    return;
  }
  if (gone.length) picture.nodes.remove(gone);
  if (come.length) picture.nodes.add(placed(come));
};
const load = () => {
  if (loaded) return;
  loaded = true;
  const [position, scale] = [network.getViewPosition(), network.getScale()];
  network.setData(picture);
  network.moveTo({ position, scale, animation: false });
};
const frame = container.querySelector(".vis-network");
frame.removeAttribute("tabindex");
const canvas = container.querySelector("canvas");

// --- dragging a large picture ----------------------------------------------------------------------------------
// What stood there when the drag began is moved along; only where it ends new shapes are drawn.
let moving = null;
const snapshot = () => {
  const copy = make("canvas", { width: canvas.width, height: canvas.height });
  copy.getContext("2d").drawImage(canvas, 0, 0);
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight })];
  return { copy, x0: from.x, y0: from.y, x1: to.x, y1: to.y };
};
const moveAlong = (ctx) => {
  if (!moving) return;
  const { copy, x0, y0, x1, y1 } = moving;
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight })];
  for (const node of inPicture) {
    const { x, y } = node;
    if (x < from.x || x > to.x || y < from.y || y > to.y || (x > x0 && x < x1 && y > y0 && y < y1)) continue;
    const wide = radius(node, scale) * 2.7;
    ctx.drawImage(sprite(node.kind, wide * scale * devicePixelRatio), x - wide / 2, y - wide / 2, wide, wide);
  }
  ctx.drawImage(copy, x0, y0, x1 - x0, y1 - y0);
};
if (big) {
  network.on("dragStart", () => { moving = snapshot(); });
  network.on("dragEnd", () => { moving = null; network.redraw(); });
} else {
  network.on("dragEnd", ({ nodes: moved }) => {
    for (const id of moved) Object.assign(nodes[id], network.getPosition(id));
    network.redraw();
  });
}
// The ground that a hub and its people take: how large it is shows how many they are, folded or not.
const grounds = (ctx) => {
  if (moving || data.axis) return;
  for (const node of inPicture) {
    if (node.folded.length < 2) continue;
    ctx.globalAlpha = lit && !lit.nodes.has(node) ? 0.03 : 0.09;
    ctx.fillStyle = node.kind.colour;
    ctx.beginPath();
    ctx.arc(node.x, node.y, (Math.sqrt(12 * node.folded.length + 9) / 6 + 0.7) * data.ring, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
};
network.on("beforeDrawing", (ctx) => {
  scale = network.getScale();
  if (data.axis) drawAxis(ctx);
  if (big) grounds(ctx);
  plainLines(ctx);
  moveAlong(ctx);
});

// --- the scale of a picture along time --------------------------------------------------------------------------
const drawAxis = (ctx) => {
  const [from, to] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: 0, y: container.clientHeight })];
  ctx.strokeStyle = colours.edge;
  ctx.fillStyle = colours.quiet;
  ctx.lineWidth = 1 / scale;
  ctx.font = `${12 / scale}px ${face}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  let last = -Infinity;
  for (const [x, words] of data.axis.ticks) {
    ctx.globalAlpha = 0.45;
    ctx.beginPath();
    ctx.moveTo(x, from.y);
    ctx.lineTo(x, to.y);
    ctx.stroke();
    ctx.globalAlpha = 1;
    if ((x - last) * scale < 70) continue;
    ctx.fillText(words, x + 5 / scale, from.y + 8 / scale);
    last = x;
  }
};
const face = getComputedStyle(document.body).fontFamily;
