(() => {
  "use strict";
  const root = document.documentElement;
  const form = document.querySelector(".search");
  // A recap is gone at the moment at which it expires, whenever the page was written.
  const isGone = (until) => Date.parse(until) <= Date.now();
  for (const item of document.querySelectorAll("[data-until]")) if (isGone(item.dataset.until)) item.remove();
  if (!form) return;
  root.classList.add("live");
  const field = form.elements.words;
  const count = form.querySelector("output");
  const found = document.querySelector(".found");
  const { index, missing, none, one, many } = form.dataset;
  let recaps;
  let asked = false;

  const clock = (seconds) => {
    const at = Math.floor(seconds);
    const two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(at / 3600);
    return (hours ? hours + ":" + two(Math.floor(at / 60) % 60) : Math.floor(at / 60)) + ":" + two(at % 60);
  };
  const element = (name, text, parent) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    parent.append(made);
    return made;
  };
  const link = (page, seconds, parent) => {
    if (!page) return element("span", "", parent);
    const made = element("a", "", parent);
    made.href = seconds === undefined ? page : `${page}#t=${seconds}`;
    return made;
  };

  // Each line is shown at most once for each moment; what was drawn from the talk comes before the talk.
  const most = 8;
  const search = () => {
    const words = field.value.trim().toLowerCase();
    found.replaceChildren();
    root.classList.toggle("searching", words !== "");
    count.textContent = "";
    if (!words || !recaps) return;
    let places = 0;
    for (const recap of recaps) {
      const hits = recap.lines.filter(([, , text]) => text.toLowerCase().includes(words));
      if (!hits.length && !recap.title.toLowerCase().includes(words)) continue;
      places += Math.max(1, hits.length);
      const item = element("li", "", found);
      element("p", recap.day, item).className = "when";
      const title = element("h2", "", item);
      title.dir = "auto";
      link(recap.page, undefined, title).textContent = recap.title;
      const list = element("ul", "", item);
      for (const [kind, at, text] of hits.slice(0, most)) {
        const hit = link(recap.page, at, element("li", "", list));
        element("span", clock(at), hit).className = "time";
        const line = element("span", "", hit);
        line.dir = "auto";
        line.lang = recap.lang;
        const place = text.toLowerCase().indexOf(words);
        line.append(text.slice(0, place));
        element("mark", text.slice(place, place + words.length), line);
        line.append(text.slice(place + words.length));
        if (form.dataset[kind]) element("span", form.dataset[kind], hit).className = "kind";
      }
      if (hits.length > most) element("p", `+ ${hits.length - most}`, item).className = "when";
    }
    count.textContent = !places ? none : places === 1 ? one : many.replace("{n}", places);
  };
  globalThis.recapIndex = (data) => {
    recaps = data.recaps.filter((recap) => !isGone(recap.until));
    search();
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = index;
    script.onerror = () => { count.textContent = missing; asked = false; };
    document.head.append(script);
  };
  field.addEventListener("focus", ask);
  field.addEventListener("input", () => { ask(); search(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { field.value = ""; search(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input")) return;
    event.preventDefault();
    field.focus();
  });
})();
