// The network page. All names, quotes and addresses come from the data block and are set as text, never as markup.
"use strict";
(() => {
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

  // --- the panel -----------------------------------------------------------------------------------------------
  const panel = at("panel");
  const tie = (says, ...others) =>
    make("li", {}, make("span", { className: "says", textContent: says }), make("div", {}, ...others.map(nameButton)));
  const nameButton = (node) => make("button", { type: "button", textContent: node.label, onclick: () => choose({ node }, true) });
  const quote = ([before, exact, after]) =>
    make("blockquote", {}, before, make("mark", { textContent: exact }), after);
  const source = (document) => {
    const line = make("p", { className: "source" }, make("strong", { textContent: document.title }));
    line.append([document.date, document.publisher, document.id].filter(Boolean).join(" · "));
    if (document.url) {
      line.append(" · ", make("a", { href: document.url, textContent: "read it", target: "_blank", rel: "noopener noreferrer" }));
    }
    return line;
  };
  const claimsOf = (node) => {
    const found = new Set(node.claims);
    for (const link of node.links) for (const said of link.says) said.claims.forEach((claim) => found.add(claim));
    return [...found].sort((a, b) => a - b);
  };
  const tellClaims = (claims, subject) => {
    const groups = new Map();
    for (const number of claims) {
      const claim = data.claims[number];
      if (!groups.has(claim.document)) groups.set(claim.document, []);
      groups.get(claim.document).push(claim);
    }
    let told = 0;
    for (const document of [...groups.keys()].sort((a, b) => a - b)) {
      if (told >= TOLD) break;
      const article = make("article");
      if (data.documents[document]) article.append(source(data.documents[document]));
      for (const claim of groups.get(document).slice(0, TOLD - told)) {
        told += 1;
        const line = make("p", { className: "claim" });
        const about = claim.about === null ? null : nodes[claim.about];
        if (about && about !== subject) line.append(make("b", { textContent: about.label }), " ");
        line.append(about && about === subject ? claim.says.charAt(0).toUpperCase() + claim.says.slice(1) : claim.says);
        article.append(line, ...claim.quotes.map(quote));
      }
      panel.append(article);
    }
    if (claims.length > told) panel.append(make("p", { className: "note", textContent: `… and ${claims.length - told} more claims.` }));
  };
  const heading = (kind, words, title) => {
    const close = make("button", { type: "button", className: "close", textContent: "×", onclick: () => choose(null) });
    close.setAttribute("aria-label", "Close");
    const line = make("p", { className: "kind" });
    if (kind) line.append(glyph(kind));
    line.append(words);
    panel.append(close, line, make("h2", { textContent: title }));
  };
  const tellNode = (node) => {
    heading(node.kind, node.kind.one, node.label);
    const document = data.documents.find((each) => each.iri === node.id);
    if (document) panel.append(source(document));
    const ties = make("ul", { className: "ties" });
    const said = new Map();
    for (const link of node.links) {
      const outward = link.from === node.number;
      for (const { label } of link.says) {
        const words = outward ? label : `← ${label}`;
        if (!said.has(words)) said.set(words, []);
        said.get(words).push(nodes[outward ? link.to : link.from]);
      }
    }
    for (const [words, others] of said) ties.append(tie(words, ...others));
    if (ties.children.length) {
      const summary = make("summary", { textContent: `Links (${node.links.length})` });
      panel.append(make("details", { open: node.links.length <= 4 }, summary, ties));
    }
    const claims = claimsOf(node);
    if (claims.length) panel.append(make("h3", { textContent: "What is said, with the words it rests on" }));
    tellClaims(claims, node);
  };
  const tellLink = (link) => {
    const [from, to] = [nodes[link.from], nodes[link.to]];
    heading(null, "Link", `${from.label} – ${link.says.map((said) => said.label).join(", ")} – ${to.label}`);
    panel.append(make("h3", { textContent: "Between" }), make("ul", { className: "ties" }, tie(from.kind.one, from), tie(to.kind.one, to)));
    for (const said of link.says) {
      for (const document of said.documents) panel.append(make("article", {}, source(data.documents[document])));
      tellClaims(said.claims, from);
      if (!said.claims.length && !said.documents.length) panel.append(make("p", { className: "note", textContent: "From the list of known bodies that comes with polit-kg; no release has to say it." }));
    }
  };
  const tellNothing = () => {
    panel.append(
      make("h2", { textContent: "Choose somebody" }),
      make("p", { className: "note", textContent: "Choose a name in the picture or in the list. Here stands what releases say, each claim with the words it rests on, its release and its date." }),
      make("p", { className: "note", textContent: "Links in the picture carry claims too: choose one to read them. Drag to move, turn the wheel or use + and − to come closer." }),
    );
  };

  const choose = (what, move = false) => {
    chosen = what;
    near = new Set();
    if (what && what.node) {
      near.add(what.node.number);
      what.node.links.forEach((link) => near.add(link.from).add(link.to));
      if (!isShown(what.node)) setShown(what.node.kind.id, true);
      network.selectNodes([what.node.number]);
      if (move) network.moveTo({ position: network.getPosition(what.node.number), scale: Math.max(network.getScale(), 0.8), animation: false });
    } else if (what) {
      near.add(what.link.from).add(what.link.to);
      network.selectEdges([what.link.number]);
    } else {
      network.unselectAll();
    }
    panel.replaceChildren();
    if (!what) tellNothing();
    else if (what.node) tellNode(what.node);
    else tellLink(what.link);
    panel.scrollTop = 0;
    if (move && narrow.matches) panel.focus();
    list();
    network.redraw();
  };

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
})();
