// The panel: what is said of one node or link, each claim with its quote in its passage.
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
