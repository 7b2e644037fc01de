// Which nodes stand in the picture: kinds that are on, people who pass the filters, and of a large network only
// the hubs and whatever was opened. Who is folded away stands with the node that represents them.

// --- filters -------------------------------------------------------------------------------------------------
const filtering = () => FILTERS.some((name) => state.filter[name]);
const forcesOf = (node) => {
  const found = new Set();
  for (const link of node.links) {
    const other = otherEnd(link, node);
    if (other.kind.id === "force") found.add(other);
    if (other.kind.id === "team") other.links.forEach((each) => { if (otherEnd(each, other).kind.id === "force") found.add(otherEnd(each, other)); });
  }
  return found;
};
const linkedTo = (node, kind, test) => node.links.some((link) => {
  const other = otherEnd(link, node);
  return other.kind.id === kind && test(other);
});
const during = (node) => {
  const { from, to } = state.filter;
  if (!from && !to) return true;
  return Boolean(node.dates) && (!from || node.dates[1] >= from) && (!to || node.dates[0].slice(0, to.length) <= to);
};
const passes = (node) => {
  const { standing, group, court, force } = state.filter;
  return (!standing || node.standing === standing)
    && (!group || linkedTo(node, "offence", (offence) => data.groups[offence.group] === group))
    && (!court || linkedTo(node, "court", (other) => nameOf(other) === court))
    && (!force || [...forcesOf(node)].some((other) => nameOf(other) === force))
    && during(node);
};
// With a filter on, the picture holds the people who pass and what they are linked to.
let matching = null;
const match = () => {
  if (!filtering()) {
    matching = null;
    return;
  }
  const onlyDates = !["standing", "group", "court", "force"].some((name) => state.filter[name]);
  const people = nodes.filter((node) => (PEOPLE.has(node.kind.id) || (onlyDates && node.kind.id === "document")) && passes(node));
  const kept = new Set(people);
  people.forEach((node) => node.links.forEach((link) => {
    const other = otherEnd(link, node);
    if (!PEOPLE.has(other.kind.id)) kept.add(other);
  }));
  matching = { kept, people: people.filter((node) => PEOPLE.has(node.kind.id)).length };
};

// --- folding -------------------------------------------------------------------------------------------------
const ALL = 400; // so many matching nodes are shown without their hubs having to be opened
let inPicture = new Set();
const allowed = (node) => !state.hidden.has(node.kind.id) && (!matching || matching.kept.has(node));
// Closing a node takes its people and releases away, and whatever is linked to nothing else then.
const tucked = () => {
  const away = new Set();
  const gone = (node) => away.has(node) || state.closed.has(node.number) || !allowed(node);
  for (const number of state.closed) {
    for (const link of nodes[number].links) {
      const other = otherEnd(link, nodes[number]);
      if (state.closed.has(other.number)) continue;
      if (PEOPLE.has(other.kind.id) || other.kind.id === "document") away.add(other);
    }
  }
  if (!state.closed.size) return away;
  for (const node of nodes) {
    if (!state.closed.has(node.number) && node.links.length && node.links.every((link) => gone(otherEnd(link, node)))) away.add(node);
  }
  return away;
};
const opened = () => {
  const { what } = state;
  const shown = new Set();
  const open = (node) => {
    shown.add(node);
    node.links.forEach((link) => shown.add(otherEnd(link, node)));
  };
  for (const number of state.open) {
    open(nodes[number]);
    nodes[number].folded.forEach((other) => shown.add(other));
  }
  if (what?.node && !BODIES.has(what.node.kind.id)) open(what.node);
  if (what?.link) shown.add(nodes[what.link.from]).add(nodes[what.link.to]);
  if (what?.path) pathOf(what.path).nodes.forEach((node) => shown.add(node));
  return shown;
};
const settle = () => {
  match();
  const away = tucked();
  const extra = opened();
  const few = matching && [...matching.kept].filter(allowed).length <= ALL;
  inPicture = new Set(nodes.filter((node) => {
    if (state.what?.node === node || (state.what?.path && extra.has(node))) return true;
    if (!allowed(node) || away.has(node)) return false;
    return node.home === node.number || state.all || few || extra.has(node);
  }));
  // who stands for those that are not in the picture
  for (const node of nodes) node.stands = inPicture.has(node) ? node : null;
  for (const node of nodes) {
    if (node.stands || !allowed(node)) continue;
    const near = away.has(node) ? node.links.map((link) => otherEnd(link, node)).find((other) => state.closed.has(other.number) && inPicture.has(other)) : nodes[node.home];
    if (near && inPicture.has(near)) node.stands = near;
  }
  for (const node of inPicture) node.held = 0;
  for (const node of nodes) if (node.stands && node.stands !== node) node.stands.held += 1;
};
// What is between two nodes of the picture: links of their own, and bundles of those that are folded away.
const BUNDLES = 420;
let bundles = [];
const bundle = () => {
  const found = new Map();
  for (const link of links) {
    const [from, to] = [nodes[link.from], nodes[link.to]];
    const [a, b] = [from.stands, to.stands];
    if (!a || !b || a === b || (a === from && b === to)) continue;
    const [one, other] = a.number < b.number ? [a, b] : [b, a];
    const key = one.number * nodes.length + other.number;
    if (!found.has(key)) found.set(key, { ends: [one, other], links: [], through: new Set() });
    const held = found.get(key);
    held.links.push(link);
    held.through.add(a === from ? to.number : from.number);
  }
  bundles = [...found.values()].sort((a, b) => b.through.size - a.through.size || a.ends[0].number - b.ends[0].number || a.ends[1].number - b.ends[1].number).slice(0, BUNDLES);
};
const isShown = (node) => inPicture.has(node);
const linkShown = (link) => isShown(nodes[link.from]) && isShown(nodes[link.to]);
const toggleNeighbours = (node) => {
  const around = [...node.links.map((link) => otherEnd(link, node)), ...node.folded].filter(allowed);
  if (state.closed.delete(node.number)) { /* they come back */ }
  else if (around.some((other) => !isShown(other))) state.open.add(node.number);
  else if (!state.open.delete(node.number)) state.closed.add(node.number);
  return around;
};

// --- the shortest way between two ------------------------------------------------------------------------------
const paths = new Map();
const pathOf = ([from, to]) => {
  const key = `${from.number} ${to.number} ${[...state.hidden].sort()}`;
  if (!paths.has(key)) paths.set(key, walk(from, to));
  return paths.get(key);
};
const walk = (from, to) => {
  const came = new Map([[from, null]]);
  const wave = [from];
  for (const node of wave) {
    if (node === to) break;
    for (const link of node.links) {
      const other = otherEnd(link, node);
      if (came.has(other) || (state.hidden.has(other.kind.id) && other !== to)) continue;
      came.set(other, link);
      wave.push(other);
    }
  }
  const found = { nodes: [], links: [] };
  if (!came.has(to)) return found;
  for (let node = to; node; ) {
    found.nodes.unshift(node);
    const link = came.get(node);
    if (link) found.links.unshift(link);
    node = link && otherEnd(link, node);
  }
  return found;
};
