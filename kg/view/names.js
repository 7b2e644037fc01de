// Names of nodes and links: written last, at one size on the screen whatever the zoom, and only where there is room.
const measure = make("canvas").getContext("2d");
const widths = new Map();
const widthOf = (text, font) => {
  const key = `${font} ${text}`;
  if (!widths.has(key)) {
    measure.font = `${font} ${face}`;
    widths.set(key, measure.measureText(text).width);
  }
  return widths.get(key);
};
const wrap = (text, width, most) => {
  const all = [""];
  for (const word of text.split(/\s+/)) {
    const last = all.length - 1;
    const longer = all[last] ? `${all[last]} ${word}` : word;
    if (!all[last] || longer.length <= width) all[last] = longer;
    else all.push(word);
  }
  const kept = all.slice(0, most).map((line) => (line.length > width + 8 ? `${line.slice(0, width + 6)}…` : line));
  if (all.length > most) kept[most - 1] += " …";
  return kept;
};
const linkText = (link) => {
  const labels = link.says.map((said) => said.label);
  return labels.length > 2 ? `${labels[0]} +${labels.length - 1}` : labels.join(" · ");
};

// Boxes that are taken, by squares of the screen, in pixels: a new one is compared with its neighbours only.
class Room {
  constructor(square = 64) {
    this.square = square;
    this.squares = new Map();
  }
  * around({ x0, x1, y0, y1 }) {
    for (let column = Math.floor(x0 / this.square); column <= Math.floor(x1 / this.square); column += 1)
      for (let row = Math.floor(y0 / this.square); row <= Math.floor(y1 / this.square); row += 1) yield column * 4096 + row;
  }
  take(box) {
    for (const key of this.around(box)) {
      if (!this.squares.has(key)) this.squares.set(key, []);
      this.squares.get(key).push(box);
    }
  }
  free(box) {
    for (const key of this.around(box))
      for (const b of this.squares.get(key) ?? []) if (box.x1 > b.x0 && box.x0 < b.x1 && box.y1 > b.y0 && box.y0 < b.y1) return false;
    return true;
  }
}
const boxAt = (x, y, width, height) => ({ x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 });

const WRITTEN = 260;
const chief = new Set(byRank.filter((node) => node.folded.length > 20).slice(0, 12));
let written = []; // what was written last, for tests: [text, box in pixels of the screen]
const HIGH = 15.5;
class Writer {
  constructor(ctx) {
    this.ctx = ctx;
    this.unit = 1 / scale;
    this.corner = network.DOMtoCanvas({ x: 0, y: 0 });
    this.width = container.clientWidth;
    this.height = container.clientHeight;
    this.shapes = new Room();
    this.names = new Room();
    this.bodies = new Map();
    const [tools, here] = [document.querySelector(".zoom").getBoundingClientRect(), container.getBoundingClientRect()];
    this.names.take({ x0: tools.left - here.left, x1: tools.right - here.left, y0: tools.top - here.top, y1: tools.bottom - here.top });
    written = [];
    for (const node of byRank) {
      if (!isShown(node)) continue;
      const x = (node.x - this.corner.x) * scale;
      const y = (node.y - this.corner.y) * scale;
      if (x < -100 || y < -60 || x > this.width + 100 || y > this.height + 60) continue;
      const size = radius(node, scale) * scale;
      this.bodies.set(node, { x, y, size });
      if ((!lit || lit.nodes.has(node)) && this.bodies.size < 1500) this.shapes.take(boxAt(x, y, size * 1.9, size * 1.9));
    }
  }
  fits(box, overShapes = false) {
    return box.x0 > 2 && box.x1 < this.width - 2 && box.y0 > 2 && box.y1 < this.height - 2 && this.names.free(box) && (overShapes || this.shapes.free(box));
  }
  text(lines, x, y, height, font, colour, alpha, halo = colours.halo) {
    const { ctx, unit } = this;
    ctx.globalAlpha = alpha;
    ctx.font = `${font.replace(/([\d.]+)px/, (_, size) => `${size * unit}px`)} ${face}`;
    ctx.strokeStyle = halo;
    ctx.lineWidth = 4 * unit;
    ctx.fillStyle = colour;
    lines.forEach((line, index) => {
      const left = this.corner.x + x * unit;
      const middle = this.corner.y + (y + (index - (lines.length - 1) / 2) * height) * unit;
      ctx.strokeText(line, left, middle);
      ctx.fillText(line, left, middle);
    });
    const wide = Math.max(...lines.map((line) => widthOf(line, font)));
    const box = boxAt(x, y, wide, height * (lines.length - 1) + 11);
    this.names.take({ x0: box.x0 - 4, x1: box.x1 + 4, y0: box.y0 - 2, y1: box.y1 + 2 });
    written.push([lines.join(" "), box]);
  }
  node(node, forced) {
    const body = this.bodies.get(node);
    if (!body || written.length > WRITTEN) return;
    const font = lit?.nodes.has(node) || node.held ? "600 12.5px" : "500 12.5px";
    node.lines ??= wrap(node.label, 24, node.kind.id === "document" ? 2 : 3);
    const gap = 4 + body.size;
    const spots = (lines, over) => {
      const width = Math.max(...lines.map((line) => widthOf(line, font)));
      const height = HIGH * lines.length;
      const beside = [[0, gap + height / 2], [0, -gap - height / 2], [gap + width / 2, 0], [-gap - width / 2, 0]];
      const spot = beside.find(([x, y]) => this.fits(boxAt(body.x + x, body.y + y, width, height - 3), over));
      return spot && { lines, spot };
    };
    const short = [`${node.lines[0]} …`];
    forced ||= (node.folded.length > 1 && !node.held) || chief.has(node); // a hub's name may lie upon its people
    const found = spots(node.lines) ?? (node.lines.length > 1 ? spots(short) : null) ?? (forced ? spots(node.lines, true) ?? spots(short, true) : null);
    if (found) this.text(found.lines, body.x + found.spot[0], body.y + found.spot[1], HIGH, font, colours.ink, lit && !lit.nodes.has(node) ? 0.3 : 1);
  }
  held(node) {
    const body = this.bodies.get(node);
    if (!body || !node.held) return;
    const words = `+${number(node.held)}`;
    const [x, y] = [body.x + body.size * 0.8 + widthOf(words, "600 10.5px") / 2, body.y - body.size * 0.85];
    if (this.fits(boxAt(x, y, widthOf(words, "600 10.5px"), 10), true)) this.text([words], x, y, 11, "600 10.5px", node.kind.colour, lit && !lit.nodes.has(node) ? 0.3 : 1);
  }
  link(from, to, label, forced) {
    const place = (node) => this.bodies.get(node) ?? { x: (node.x - this.corner.x) * scale, y: (node.y - this.corner.y) * scale, size: 0 };
    const [a, b] = [place(from), place(to)];
    const long = Math.hypot(b.x - a.x, b.y - a.y);
    const width = widthOf(label, "500 11px");
    const bare = long - a.size - b.size;
    if (!forced && (bare < 34 || bare < (width * Math.abs(b.x - a.x)) / (long || 1) * 0.9)) return;
    for (const part of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
      const [x, y] = [a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part];
      if (this.fits(boxAt(x, y, width + 2, 12))) {
        this.text([label], x, y, 13, "500 11px", forced ? colours.ink : colours.quiet, 1);
        return;
      }
    }
  }
}
const write = (ctx) => {
  if (moving) return;
  const writer = new Writer(ctx);
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  const [front, back] = [[], []];
  for (const node of writer.bodies.keys()) (lit?.nodes.has(node) ? front : back).push(node);
  front.filter(isMain).forEach((node) => writer.node(node, true));
  if (inPicture.size < 500) [...front, ...back].forEach((node) => writer.held(node));
  if (lit) for (const link of lit.links) if (linkShown(link) && lit.links.size < 40) writer.link(nodes[link.from], nodes[link.to], linkText(link), true);
  front.forEach((node) => isMain(node) || writer.node(node, Boolean(state.what?.path)));
  if (lit) for (const link of lit.links) if (linkShown(link) && lit.links.size >= 40) writer.link(nodes[link.from], nodes[link.to], linkText(link), true);
  // names that do not belong to what is lit would only be in the way
  if (!lit) for (const node of back) if (node.folded.length || inPicture.size < 1500 || scale > 0.3) writer.node(node, false);
  if (!lit && scale > 0.42 && !lines.length) for (const link of links) if (linkShown(link)) writer.link(nodes[link.from], nodes[link.to], linkText(link), false);
  if (lit && big) for (const { ends, through } of bundles) if (ends.some(isMain)) writer.link(...ends, `through ${number(through.size)}`, false);
  ctx.restore();
};
network.on("afterDrawing", write);
