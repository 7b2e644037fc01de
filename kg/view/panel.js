// The panel: what is said of one node, link, bundle or path, each claim with its quote in its passage.
const TOLD = 120;
const panel = at("panel");
const button = (words, action, className = "") => make("button", { type: "button", textContent: words, onclick: action, className });
const nameButton = (node) => button(node.label, () => choose({ node }, true));
const tie = (says, ...others) => make("li", {}, make("span", { className: "says", textContent: says }), make("div", {}, ...others.map(nameButton)));
const quote = ([before, exact, after]) => make("blockquote", {}, before, make("mark", { textContent: exact }), after);
const source = (document) => {
  const line = make("p", { className: "source" }, make("strong", { textContent: document.title }));
  line.append([document.date, document.publisher, document.id].filter(Boolean).join(" · "));
  if (document.url) {
    const link = make("a", { href: document.url, textContent: "read it", target: "_blank", rel: "noopener noreferrer" });
    link.setAttribute("aria-label", `Read it: ${document.title}`);
    line.append(" · ", link);
  }
  return line;
};
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const claimsOf = (node) => {
  const found = new Set(node.claims);
  for (const link of node.links) for (const said of link.says) said.claims.forEach((claim) => found.add(claim));
  return [...found].sort((a, b) => a - b);
};
const tellClaims = (claims, subject) => {
  const groups = new Map();
  for (const number of claims) {
    const claim = told().claims[number];
    if (!groups.has(claim.document)) groups.set(claim.document, []);
    groups.get(claim.document).push(claim);
  }
  let count = 0;
  for (const document of [...groups.keys()].sort((a, b) => a - b)) {
    if (count >= TOLD) break;
    const article = make("article");
    if (told().documents[document]) article.append(source(told().documents[document]));
    for (const claim of groups.get(document).slice(0, TOLD - count)) {
      count += 1;
      const line = make("p", { className: "claim" });
      const about = nodes[claim.about];
      if (about && about !== subject) line.append(make("b", { textContent: about.label }), " ");
      line.append(about && about === subject ? capital(claim.says) : claim.says);
      article.append(line, ...claim.quotes.map(quote));
    }
    panel.append(article);
  }
  if (claims.length > count) panel.append(make("p", { className: "note", textContent: `… and ${plural(claims.length - count, "more claim")}.` }));
};
const heading = (kind, words, title) => {
  const close = button("×", () => choose(null), "close");
  close.setAttribute("aria-label", "Close");
  const line = make("p", { className: "kind" });
  if (kind) line.append(glyph(kind));
  line.append(words);
  panel.append(close, line, make("h2", { textContent: title }));
};
const tiesOf = (node) => {
  const said = new Map();
  for (const link of node.links) {
    const outward = link.from === node.number;
    for (const { label } of link.says) {
      const words = outward ? label : `← ${label}`;
      if (!said.has(words)) said.set(words, []);
      said.get(words).push(otherEnd(link, node));
    }
  }
  const list = make("ul", { className: "ties" });
  for (const [words, others] of said) {
    const item = tie(words, ...others.slice(0, 30));
    if (others.length > 30) item.lastChild.append(make("span", { className: "note", textContent: `and ${number(others.length - 30)} more` }));
    list.append(item);
  }
  return list;
};
const STANDING = { convicted: "Convicted", cautioned: "Cautioned", charged: "Charged: no outcome is reported", arrested: "Arrested: not charged, as far as is reported", suspected: "Suspected: not charged, as far as is reported", acquitted: "Acquitted" };
const actionsFor = (node) => {
  const line = make("p", { className: "actions" });
  const around = [...node.links.map((link) => otherEnd(link, node)), ...node.folded].filter(allowed);
  if (around.length) {
    const closed = state.closed.has(node.number) || around.some((other) => !isShown(other));
    line.append(button(closed ? "Open neighbours" : "Close neighbours", () => openOrClose(node)));
  }
  line.append(button(picking === node ? "Now choose the other end …" : "Find a path from here", () => { picking = picking === node ? null : node; tell(); }));
  return line;
};
const tellNode = (node) => {
  heading(node.kind, node.kind.one, node.label);
  if (STANDING[node.standing] && DEFENDANTS.has(node.kind.id)) panel.append(make("p", { className: `standing ${node.kind.id}`, textContent: `Latest: ${STANDING[node.standing]}` }));
  const document = node.kind.id === "document" && told().documents.find((each) => each.iri === node.id);
  if (document) panel.append(source(document));
  panel.append(actionsFor(node));
  const ties = tiesOf(node);
  if (ties.children.length) panel.append(make("details", { open: node.links.length <= 4 }, make("summary", { textContent: `Links (${number(node.links.length)})` }), ties));
  tellTimeline(node);
  const claims = claimsOf(node);
  if (claims.length) panel.append(make("h3", { textContent: "What is said, with the words it rests on" }));
  tellClaims(claims, node);
};
const tellLink = (link) => {
  const [from, to] = [nodes[link.from], nodes[link.to]];
  heading(null, "Link", `${from.label} – ${link.says.map((said) => said.label).join(", ")} – ${to.label}`);
  panel.append(make("h3", { textContent: "Between" }), make("ul", { className: "ties" }, tie(from.kind.one, from), tie(to.kind.one, to)));
  tellSaid(link, from);
};
const tellSaid = (link, from) => {
  for (const said of link.says) {
    for (const document of said.documents) panel.append(make("article", {}, source(told().documents[document])));
    tellClaims(said.claims, from);
    if (!said.claims.length && !said.documents.length) panel.append(make("p", { className: "note", textContent: "From the list of known bodies that comes with polit-kg; no release has to say it." }));
  }
};
const tellBundle = (ends) => {
  const found = bundles.find((held) => held.ends[0] === ends[0] && held.ends[1] === ends[1]);
  const through = found ? [...found.through].map((number) => nodes[number]) : [];
  heading(null, "Folded links", `${ends[0].label} – ${ends[1].label}`);
  panel.append(make("ul", { className: "ties" }, tie(ends[0].kind.one, ends[0]), tie(ends[1].kind.one, ends[1])));
  panel.append(make("h3", { textContent: `Through ${plural(through.length, "that is folded away", "that are folded away")}` }));
  const list = make("ul", { className: "ties plain" });
  through.slice(0, TOLD).forEach((node) => list.append(make("li", {}, glyph(node.kind), nameButton(node))));
  panel.append(list);
  if (through.length > TOLD) panel.append(make("p", { className: "note", textContent: `… and ${number(through.length - TOLD)} more.` }));
};
const tellPath = (ends) => {
  const found = pathOf(ends);
  const steps = found.links.length;
  heading(null, "Shortest path", `${ends[0].label} – ${ends[1].label}`);
  if (!found.nodes.length) {
    panel.append(make("p", { className: "note", textContent: "No links lead from one to the other, as far as the kinds that are switched on go." }));
    return;
  }
  panel.append(make("p", { className: "note", textContent: `${plural(steps, "link")}. That two are linked says nothing of what they did: read what each link rests on.` }));
  found.nodes.forEach((node, place) => {
    panel.append(make("p", { className: "step" }, glyph(node.kind), nameButton(node)));
    const link = found.links[place];
    if (!link) return;
    const details = make("details", { className: "between" }, make("summary", { textContent: `${link.from === node.number ? "↓" : "↑"} ${linkText(link)}` }));
    panel.append(details);
    details.ontoggle = () => { if (details.children.length === 1) within(details, () => tellSaid(link, nodes[link.from])); };
  });
};
// what the tellers append goes into another element for a while
const within = (element, tellers) => {
  const before = panel.childNodes.length;
  tellers();
  element.append(...[...panel.childNodes].slice(before));
};
const tellNothing = () => {
  panel.append(
    make("h2", { textContent: nodes.length ? "Choose somebody" : "Nothing to show" }),
    make("p", { className: "note", textContent: nodes.length ? "Choose a name in the picture or in the list. Here stands what releases say, each claim with the words it rests on, its release and its date." : "This graph holds no claims: no release told of somebody's case." }),
  );
  if (!nodes.length) return;
  if (big) panel.append(make("p", { className: "note", textContent: "This is an overview: people are folded into the courts, teams, forces and offences they are linked to, and +12 says how many. Double-click one to open it." }));
  panel.append(
    make("p", { className: "note", textContent: "Links carry claims too: choose one to read them. Drag to move, turn the wheel or use + and − to come closer; double-click opens and closes neighbours; a second name chosen with Shift shows the shortest path." }),
    make("p", { className: "note", textContent: "Filled red: convicted or cautioned. Half-filled: accused, nothing more. Blue with a tick: acquitted." }),
  );
};
const tell = () => {
  const { what } = state;
  panel.replaceChildren();
  if (!what) tellNothing();
  else if (what.node) tellNode(what.node);
  else if (what.link) tellLink(what.link);
  else if (what.bundle) tellBundle(what.bundle);
  else tellPath(what.path);
};
