(() => {
  "use strict";
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const show = (element, block) =>
    element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
  const lines = all(".line");
  root.classList.add("live");

  // Players: one plays at a time; away from it, it stays in sight; the line that is heard is marked and told.
  const reel = find("[data-reel]");
  const clips = all(".moments [data-seek]").map(({ dataset }) =>
    ({ seek: Number(dataset.seek), until: Number(dataset.until), at: Number(dataset.at) }));
  const strip = find("[data-length]");
  const head = find(".playhead");
  const told = find(".told");
  const place = (at) => {
    if (!head) return;
    const share = 100 * Math.min(1, at / Number(strip.dataset.length)) + "%";
    head.setAttribute("x1", share);
    head.setAttribute("x2", share);
  };
  const tell = (line) => {
    const text = line ? line.textContent.trim() : "";
    if (told && told.textContent !== text) told.textContent = text;
  };
  const timed = all("[data-seek][data-until]");
  const followReel = () => {
    const now = reel.currentTime;
    let heard;
    for (const item of timed) {
      const inside = Number(item.dataset.seek) <= now + 0.05 && now < Number(item.dataset.until);
      item.classList.toggle("now", inside);
      if (inside && item.matches(".line")) heard = item;
      if (item.matches("a")) item.toggleAttribute("aria-current", inside);
    }
    if (!reel.paused) tell(heard);
    const clip = clips.findLast((clip) => clip.seek <= now + 0.05);
    if (clip) place(clip.at + Math.min(now, clip.until) - clip.seek);
  };
  const start = (player, time) => {
    player.currentTime = Math.max(0, time);
    const playing = player.play();
    if (playing) playing.catch(() => {});
  };
  const recordings = all("[data-recording]");
  const offset = (player) => Number(player.dataset.offset);
  const followRecording = (player) => {
    const now = offset(player) + player.currentTime;
    const heard = lines.findLast((line) => Number(line.dataset.at) <= now + 0.05);
    for (const line of all(".line.now")) line.classList.toggle("now", line === heard);
    if (heard) heard.classList.add("now");
    if (!player.paused) tell(heard);
    place(now);
  };
  const playMoment = (at) => {
    const begun = recordings.filter((player) => offset(player) <= at);
    // A length that is not known yet is no limit.
    const player = begun.findLast((player) => !(at >= offset(player) + player.duration)) || begun.at(-1) || recordings[0];
    start(player, at - offset(player));
  };
  for (const stage of all(".stage")) {
    const player = stage.querySelector("video, audio");
    const follow = () => player === reel ? followReel() : followRecording(player);
    player.addEventListener("timeupdate", follow);
    player.addEventListener("seeked", follow);
    player.addEventListener("play", () => {
      for (const other of all(".stage")) {
        other.classList.toggle("playing", other === stage);
        if (other !== stage) other.querySelector("video, audio").pause();
      }
      root.classList.add("playing");
    });
    // What it plays is often above it: it is away wherever it is out of sight.
    new IntersectionObserver(([seen]) => stage.classList.toggle("away", !seen.isIntersecting)).observe(stage);
    stage.querySelector(".undock").addEventListener("click", () => {
      player.pause();
      stage.classList.remove("playing");
      root.classList.remove("playing");
      tell();
    });
  }
  if (reel || recordings.length) {
    document.addEventListener("click", (event) => {
      const target = event.target.closest(recordings.length ? "[data-moment], [data-seek], .line" : "[data-seek]");
      const selecting = getSelection() && !getSelection().isCollapsed;
      if (!target || event.target.closest(".hard") || selecting || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      if (target.dataset.moment) playMoment(Number(target.dataset.moment));
      else if (recordings.length && target.matches(".line")) playMoment(Number(target.dataset.at));
      else start(reel, Number(target.dataset.seek));
    });
  }

  // Links to a moment: #t=83, #t=1:23 or #t=1:02:03.5 of the meeting.
  const arrive = () => {
    const found = /^#t=((?:\d+:){0,2}\d+(?:\.\d+)?)$/.exec(location.hash);
    for (const line of all(".here")) line.classList.remove("here");
    if (!found || !lines.length) return;
    const at = found[1].split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    const line = lines.findLast((line) => Number(line.dataset.at) <= at + 0.01) || lines[0];
    line.classList.add("here");
    show(line, "center");
    const clip = clips.find((clip) => clip.at <= at && at < clip.at + clip.until - clip.seek);
    if (reel && clip) reel.currentTime = clip.seek + at - clip.at;
  };
  addEventListener("hashchange", arrive);
  arrive();

  // Search: every place is marked, Enter goes to the next, Escape ends.
  const form = find(".search");
  if (!form) return;
  const field = form.elements.words;
  const count = form.querySelector("output");
  const paint = typeof Highlight === "function" && CSS.highlights;
  const said = lines.map((line) => line.textContent.toLowerCase());
  let places = [];
  let current = -1;
  const mark = () => {
    for (const line of all(".hit, .hit-now")) line.classList.remove("hit", "hit-now");
    for (const [index, place] of places.entries()) {
      if (!paint || index === current) place.line.classList.add(index === current ? "hit-now" : "hit");
    }
    if (paint) CSS.highlights.set("found", new Highlight(...places.map((place) => place.range)));
    const sought = field.value.trim() !== "";
    count.textContent = !sought ? "" : !places.length ? form.dataset.none
      : form.dataset.places.replace("{i}", current + 1).replace("{n}", places.length);
    form.classList.toggle("many", places.length > 1);
  };
  const step = (by) => {
    if (!places.length) return;
    current = (current + by + places.length) % places.length;
    mark();
    show(places[current].line, "center");
  };
  // Where a letter of a line is: a line has words in elements of their own.
  const spot = (line, at) => {
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let node = walk.nextNode();
    for (let next = node; next; next = walk.nextNode()) {
      node = next;
      if (at <= node.length) break;
      at -= node.length;
    }
    return [node, Math.min(at, node.length)];
  };
  const search = () => {
    const words = field.value.trim().toLowerCase();
    places = [];
    for (const [index, text] of said.entries()) {
      if (!words || places.length >= 2000) break;
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        const range = document.createRange();
        range.setStart(...spot(lines[index], at));
        range.setEnd(...spot(lines[index], at + words.length));
        places.push({ line: lines[index], range });
      }
    }
    current = -1;
    mark();
    if (places.length) step(1);
  };
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); step(1); });
  form.elements.back.addEventListener("click", () => step(-1));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.shiftKey) { event.preventDefault(); step(-1); }
    if (event.key === "Escape") { field.value = ""; search(); field.blur(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input")) return;
    event.preventDefault();
    field.focus();
    show(form, "nearest");
  });
})();
