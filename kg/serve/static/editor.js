// Puts the editor of YASGUI in the place of the plain text area, where `make web` has built it.
// It colours, completes variables and marks mistakes; the form, the address and the answer stay what they are without it.
"use strict";
(() => {
  const area = document.querySelector("#sparql");
  const library = window.Yasgui && (window.Yasgui.default || window.Yasgui.Yasgui || window.Yasgui);
  if (!area || !library || !library.Yasqe) return;
  const place = document.createElement("div");
  place.className = "yasqe-place";
  area.before(place);
  const editor = new library.Yasqe(place, {
    value: area.value,
    persistenceId: null, // no question is kept in the browser
    autocompleters: ["variables"], // the others ask services on the network
    prefixCcApi: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "17rem",
    screenReaderLabel: "SPARQL",
    extraKeys: { Tab: false, "Shift-Tab": false }, // so that the keyboard can leave the field
  });
  // What the server knows without a PREFIX line is no mistake.
  const mode = editor.getMode();
  const start = mode.startState;
  mode.startState = (...said) => {
    const state = start(...said);
    Object.assign(state.prefixes, JSON.parse(area.dataset.prefixes));
    return state;
  };
  editor.setValue(area.value);
  area.hidden = true;
  const take = () => { area.value = editor.getValue(); };
  editor.on("change", take);
  area.form.addEventListener("submit", take);
  place.closest("details").addEventListener("toggle", () => editor.refresh());
})();
