// Finding: suggestions while typing, the legend that switches kinds, filters, and the list of everything.
const LISTED = 250;
nodes.forEach((node) => { node.plain = fold(node.label); });
const byName = [...nodes].sort((a, b) => a.plain.localeCompare(b.plain, "en") || a.number - b.number);
const byKind = [...byName].sort((a, b) => a.kind.place - b.kind.place);

// --- suggestions -----------------------------------------------------------------------------------------------
const search = at("search");
const box = at("suggestions");
let offered = [];
let offeredAt = -1;
// one letter too many, too few or other than meant still finds a name
const nearly = (name, wanted) => {
  if (wanted.length < 4) return false;
  return name.split(" ").some((word) => {
    if (Math.abs(word.length - wanted.length) > 1) return false;
    let start = 0;
    while (start < word.length && word[start] === wanted[start]) start += 1;
    let end = 0;
    while (end < Math.min(word.length, wanted.length) - start && word[word.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
    return Math.max(word.length, wanted.length) - start - end <= 1;
  });
};
const fit_ = (node, wanted) => {
  const at_ = node.plain.indexOf(wanted);
  if (at_ === 0) return node.plain.length === wanted.length ? 0 : 1;
  if (at_ > 0) return /[\s(-]/.test(node.plain[at_ - 1]) ? 2 : 3;
  return nearly(node.plain, wanted) ? 4 : 9;
};
const matches = (wanted) => byName.map((node) => [fit_(node, wanted), node]).filter(([grade]) => grade < 9)
  .sort((a, b) => a[0] - b[0] || b[1].links.length - a[1].links.length).map(([, node]) => node);
const suggest = () => {
  const wanted = fold(search.value.trim());
  offered = wanted ? matches(wanted).slice(0, 9) : [];
  offeredAt = -1;
  box.replaceChildren(...offered.map((node, place) => {
    const option = make("li", { id: `suggestion-${place}` }, glyph(node.kind), make("span", { textContent: node.label }), make("small", { textContent: node.kind.one }));
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.onmousedown = (event) => event.preventDefault();
    option.onclick = () => take(node);
    return option;
  }));
  box.hidden = !offered.length;
  search.setAttribute("aria-expanded", String(offered.length > 0));
  search.removeAttribute("aria-activedescendant");
  at("found").textContent = wanted ? (offered.length ? `${plural(matches(wanted).length, "name")} found` : "Nothing is called that.") : "";
};
const take = (node) => {
  search.value = "";
  suggest();
  list();
  choose({ node }, true);
};
const point = (step) => {
  offeredAt = (offeredAt + step + offered.length) % offered.length;
  [...box.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === offeredAt)));
  search.setAttribute("aria-activedescendant", `suggestion-${offeredAt}`);
  box.children[offeredAt].scrollIntoView({ block: "nearest" });
};
search.oninput = () => { suggest(); list(); };
search.onkeydown = (event) => {
  if (!offered.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    point(event.key === "ArrowDown" ? 1 : offeredAt < 0 ? 0 : -1);
  } else if (event.key === "Enter") take(offered[Math.max(offeredAt, 0)]);
  else if (event.key === "Escape") {
    event.stopPropagation();
    search.value = "";
    suggest();
    list();
  }
};
search.onblur = () => { box.hidden = true; search.setAttribute("aria-expanded", "false"); };
search.onfocus = suggest;

// --- the list of everything --------------------------------------------------------------------------------------
let listed = LISTED;
function list() {
  const wanted = fold(search.value.trim());
  const found = wanted ? matches(wanted).sort((a, b) => a.kind.place - b.kind.place) : byKind.filter(allowed);
  at("list-title").textContent = wanted ? `Found: ${number(found.length)}` : big ? `Everything (${number(found.length)})` : "Everything shown";
  const rows = [];
  let group = null;
  for (const node of found.slice(0, listed)) {
    if (group?.kind !== node.kind) {
      group = { kind: node.kind, rows: make("ul") };
      rows.push(make("h3", { textContent: node.kind.many }), group.rows);
    }
    const row = make("button", { type: "button", onclick: (event) => pick(node, event.shiftKey, true) }, glyph(node.kind), make("span", { textContent: node.label }));
    row.dataset.node = node.number;
    group.rows.append(make("li", {}, row));
  }
  const focused = document.activeElement?.dataset?.node;
  at("list").replaceChildren(...rows);
  if (focused !== undefined) at("list").querySelector(`[data-node="${focused}"]`)?.focus();
  markChosen();
  at("more").hidden = found.length <= listed;
  at("more").textContent = `Show more of ${number(found.length - listed)} others`;
}
function markChosen() {
  at("list").querySelector("[aria-current]")?.removeAttribute("aria-current");
  if (state.what?.node) at("list").querySelector(`[data-node="${state.what.node.number}"]`)?.setAttribute("aria-current", "true");
}
at("more").onclick = () => { listed += 2 * LISTED; list(); };

// --- the legend ----------------------------------------------------------------------------------------------------
for (const kind of kinds.values()) {
  if (!kind.count) continue;
  const tick = make("input", { type: "checkbox", id: `kind-${kind.id}` });
  tick.onchange = () => change(() => {
    if (tick.checked) state.hidden.delete(kind.id);
    else state.hidden.add(kind.id);
    if (state.what?.node && !allowed(state.what.node)) state.what = null;
  });
  at("kinds").append(make("label", {}, tick, glyph(kind), make("span", { className: "name", textContent: kind.many }), make("span", { className: "count", textContent: number(kind.count) })));
}

// --- filters -------------------------------------------------------------------------------------------------------
const choices = {
  standing: [...new Set(nodes.filter((node) => DEFENDANTS.has(node.kind.id)).map((node) => node.standing).filter(Boolean))].sort().map((slug) => [slug, capital(slug)]),
  group: data.groups.map((label) => [label, label]),
  court: byName.filter((node) => node.kind.id === "court").map((node) => [nameOf(node), node.label]),
  force: byName.filter((node) => node.kind.id === "force").map((node) => [nameOf(node), node.label]),
};
for (const name of FILTERS) {
  const input = at(`filter-${name}`);
  for (const [value, label] of choices[name] ?? []) input.append(make("option", { value, textContent: label }));
  if (choices[name] && !choices[name].length) input.closest("label").hidden = true;
  input.onchange = () => change(() => { state.filter[name] = input.value; });
}
at("clear").onclick = () => change(() => { state.filter = fresh().filter; });
const showControls = () => {
  for (const kind of kinds.values()) if (kind.count) at(`kind-${kind.id}`).checked = !state.hidden.has(kind.id);
  for (const name of FILTERS) at(`filter-${name}`).value = state.filter[name];
  at("clear").hidden = !matching;
  if (matching) at("filters").open = true;
  at("passing").textContent = matching ? `${plural(matching.people, "person passes", "people pass")} these filters.` : "";
  at("unfold").hidden = !big;
  at("unfold").textContent = state.all ? "Fold" : `Unfold all ${number(nodes.filter(allowed).length)}`;
  at("unfold").setAttribute("aria-pressed", String(state.all));
};
