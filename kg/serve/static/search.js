// Answers while one types: the list below the field is fetched anew a moment after each letter.
"use strict";
(() => {
  const field = document.querySelector("input[data-live]");
  const list = document.querySelector("#found");
  if (!field || !list) return;
  let timer = 0;
  let asked = 0;
  const ask = async () => {
    const number = ++asked;
    const form = new URLSearchParams(new FormData(field.form));
    const answer = await fetch("/search?part=1&" + form, { credentials: "omit" });
    if (!answer.ok || number !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...page.body.childNodes);
    history.replaceState(null, "", "/search?" + form);
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(() => undefined), 120);
  });
})();
