/// The page's one script: times play the reel, and the reel shows where it is. The page reads and
/// plays without it.
enum PageScript {
  static let source = """
    (() => {
      "use strict";
      const player = document.querySelector("[data-reel]");
      if (!player) return;
      const calm = matchMedia("(prefers-reduced-motion: reduce)");
      const timed = [...document.querySelectorAll("[data-seek][data-until]")];
      document.addEventListener("click", (event) => {
        const target = event.target.closest("[data-seek]");
        const selecting = getSelection() && !getSelection().isCollapsed;
        if (!target || selecting || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        player.currentTime = Number(target.dataset.seek);
        const playing = player.play();
        if (playing) playing.catch(() => {});
        player.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
      });
      player.addEventListener("timeupdate", () => {
        const now = player.currentTime;
        for (const item of timed) {
          const inside = Number(item.dataset.seek) <= now + 0.05 && now < Number(item.dataset.until);
          item.classList.toggle("now", inside);
        }
      });
      document.documentElement.classList.add("live");
    })();
    """
}
