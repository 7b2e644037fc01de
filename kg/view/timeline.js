// One case as a timeline: what is dated, from the first arrest to the last hearing, with the day each release came.
const caseOf = (node) => {
  const documents = new Set();
  const people = new Set();
  if (node.kind.id === "document") documents.add(node);
  else if (DEFENDANTS.has(node.kind.id)) {
    people.add(node);
    node.links.forEach((link) => { if (otherEnd(link, node).kind.id === "document") documents.add(otherEnd(link, node)); });
  } else return null;
  for (const document of documents) document.links.forEach((link) => {
    const other = otherEnd(link, document);
    if (DEFENDANTS.has(other.kind.id)) people.add(other);
  });
  return { documents, people };
};
const EVENTS = { Arrest: "arrest", Hearing: "hearing", Sentence: "sentence" };
const eventsOf = ({ documents, people }) => {
  const inCase = new Set([...documents].map((document) => told().documents.findIndex((each) => each.iri === document.id)));
  const found = new Map();
  const sentenced = new Set();
  for (const person of people) for (const claim of person.claims.map((each) => told().claims[each])) {
    if (!EVENTS[claim.kind] || !claim.date || !inCase.has(claim.document)) continue;
    if (claim.kind === "Sentence") sentenced.add(`${person.number} ${claim.date}`);
    const key = `${claim.date} ${claim.kind} ${claim.says}`;
    if (!found.has(key)) found.set(key, { date: claim.date, day: claim.day, kind: EVENTS[claim.kind], says: claim.says, people: new Set(), claims: [] });
    found.get(key).people.add(person);
    found.get(key).claims.push(claim);
  }
  // the hearing at which a sentence was passed is told by the sentence
  const events = [...found.values()].filter((event) => event.kind !== "hearing" || !event.says.includes("(sentence)") || [...event.people].some((person) => !sentenced.has(`${person.number} ${event.date}`)));
  for (const number of inCase) {
    const document = told().documents[number];
    if (document?.issued) events.push({ date: document.issued, day: document.date, kind: "release", document, people: new Set(), claims: [] });
  }
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) || (a.kind === "release") - (b.kind === "release"));
};
const tellTimeline = (node) => {
  const found = caseOf(node);
  const events = found ? eventsOf(found) : [];
  if (events.filter((event) => event.kind !== "release").length < 1) return;
  const list = make("ol", { className: "time" });
  for (const event of events) {
    const item = make("li", { className: event.kind }, make("time", { dateTime: event.date, textContent: event.day }));
    if (event.document) item.append(make("p", {}, `Release: ${event.document.title}`));
    else {
      const line = make("p");
      if (found.people.size > 1) line.append(make("b", { textContent: [...event.people].map((person) => person.label).join(", ") }), " ");
      line.append(found.people.size > 1 ? event.says : capital(event.says));
      const words = make("details", {}, make("summary", { textContent: "the words" }));
      words.ontoggle = () => {
        if (words.children.length > 1) return;
        event.claims.forEach((claim) => words.append(make("p", { className: "source", textContent: told().documents[claim.document]?.title ?? "" }), ...claim.quotes.map(quote)));
      };
      item.append(line, words);
    }
    list.append(item);
  }
  panel.append(make("details", { className: "timeline", open: events.length <= 14 }, make("summary", { textContent: `The case as a timeline (${plural(events.length, "date")})` }), list));
};
