/// The page's style sheet: light and dark by the reader's system, for phones first, then for larger screens,
/// and last for print.
enum PageStyle {
  static let source = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf8; --sheet: #ffffff; --ink: #22252a; --soft: #5d636c; --faint: #e6e3dd;
      --accent: #0f5f63; --wash: #e9f2f1; --mark: #fdf3d0; --clip: #d79a1d; --warn: #8a4b08; --warn-wash: #fdf1e2;
      --face: #fff; --s0: #0f6a6d; --s1: #9a4a2f; --s2: #4b5aa8; --s3: #7b5a12; --s4: #8a3d72; --s5: #3d6f35;
      --s6: #2f6d97; --s7: #6a4fa3; --s-unknown: #6b7078;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
      --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15171a; --sheet: #1c1f23; --ink: #e7e5e0; --soft: #a3a8af; --faint: #30343a;
        --accent: #74c5bf; --wash: #1f2e2f; --mark: #57491a; --clip: #c9982f; --warn: #efb877; --warn-wash: #33281b;
        --face: #15171a; --s0: #57b5b0; --s1: #e0937a; --s2: #98a4ee; --s3: #cfa953; --s4: #d88fc3; --s5: #86bd7a;
        --s6: #77b6e0; --s7: #b9a0f0; --s-unknown: #a3a8af;
      }
    }
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--sans);
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
    h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; }
    ul, ol { padding: 0; list-style: none; }
    h1 { font: 600 clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem)/1.15 var(--serif); letter-spacing: -0.01em;
      text-wrap: balance; max-width: 24em; }
    h2 { font: 600 1.35rem/1.3 var(--serif); margin-bottom: 0.9rem; }
    a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: 0.5rem 1rem; z-index: 2; }
    .eyebrow { color: var(--accent); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.08em;
      text-transform: uppercase; margin-bottom: 0.5rem; }
    .when { color: var(--soft); margin-top: 0.65rem; }
    .when span { display: inline-block; }
    .when span:not(:last-child)::after { content: "·"; margin: 0 0.5em; }
    .people { display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; margin-top: 1rem; }
    .people li, .owner { display: inline-flex; align-items: center; gap: 0.5rem; }
    .face { flex: none; display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem;
      border-radius: 50%; color: var(--face); font: 600 0.6875rem/1 var(--sans); letter-spacing: 0.02em; }
    .s0 { background: var(--s0); } .s1 { background: var(--s1); } .s2 { background: var(--s2); }
    .s3 { background: var(--s3); } .s4 { background: var(--s4); } .s5 { background: var(--s5); }
    .s6 { background: var(--s6); } .s7 { background: var(--s7); } .su { background: var(--s-unknown); }
    .host { color: var(--soft); font-size: 0.875rem; }
    .notice { margin-top: 1.25rem; color: var(--soft); font-size: 0.875rem; max-width: 62em; }
    .warnings { margin-top: 1rem; padding: 0.7rem 1rem; border-radius: 0.5rem; background: var(--warn-wash);
      color: var(--warn); font-size: 0.9375rem; }
    main > * { margin-top: 2.75rem; }
    .card { background: var(--sheet); border: 1px solid var(--faint); border-radius: 0.9rem; padding: 1.35rem 1.4rem; }

    .reel { display: grid; gap: 1.5rem; }
    .reel > * { min-width: 0; }
    .stage { position: relative; align-self: start; }
    .reel:not(.plain) .stage { aspect-ratio: 16 / 9; }
    .reel video { display: block; width: 100%; height: 100%; background: #0c0d0e; border-radius: 0.9rem; }
    .undock { display: none; position: fixed; z-index: 3; right: 1.25rem; bottom: calc(min(21rem, 62vw) * 9 / 16 + 0.5rem);
      width: 1.75rem; height: 1.75rem; border: 0; border-radius: 50%; background: var(--ink); color: var(--paper);
      font: 600 1rem/1 var(--sans); cursor: pointer; }
    .away.playing .stage video { position: fixed; z-index: 2; right: 1rem; bottom: 1rem; width: min(21rem, 62vw); height: auto;
      aspect-ratio: 16 / 9; box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.35); }
    .away.playing .undock { display: block; }
    .reel audio { display: block; width: 100%; }
    .moments { margin: 0 -0.75rem; }
    .moments img { grid-row: 1 / span 2; width: 6rem; height: 3.375rem; object-fit: cover; border-radius: 0.4rem; background: #0c0d0e; }
    .moments a:has(img) { grid-template-columns: 6rem 2.6rem 1fr; }
    .moments a:has(img) .why { grid-column: 3; }
    .moments a { display: grid; grid-template-columns: 3rem 1fr; gap: 0 0.7rem; align-items: start; padding: 0.55rem 0.75rem;
      border-radius: 0.55rem; color: inherit; text-decoration: none; line-height: 1.4; }
    .moments a:hover, .moments .now { background: var(--wash); }
    .moments .why { grid-column: 2; color: var(--soft); font-size: 0.8125rem; }
    .time { color: var(--accent); font-size: 0.8125rem; font-variant-numeric: tabular-nums; text-decoration: none;
      white-space: nowrap; }
    a.time:hover { text-decoration: underline; }

    .summary li { font: 1.125rem/1.65 var(--serif); max-width: 42em; }
    .summary li + li { margin-top: 0.75rem; }
    .strip { display: grid; grid-template-columns: minmax(0, auto) minmax(0, 1fr); gap: 0 0.9rem; margin-top: 1.75rem; }
    .strip ul { padding-top: 16px; max-width: 8.5rem; }
    .strip li { height: 14px; font-size: 0.6875rem; line-height: 14px; color: var(--soft); white-space: nowrap;
      overflow: hidden; text-overflow: ellipsis; }
    .strip svg { display: block; overflow: visible; }
    .strip p { grid-column: 2; }
    .strip .s0 { fill: var(--s0); } .strip .s1 { fill: var(--s1); } .strip .s2 { fill: var(--s2); } .strip .s3 { fill: var(--s3); }
    .strip .s4 { fill: var(--s4); } .strip .s5 { fill: var(--s5); } .strip .s6 { fill: var(--s6); } .strip .s7 { fill: var(--s7); }
    .strip .su { fill: var(--s-unknown); } .strip .bars { background: none; pointer-events: none; }
    .strip .edge { stroke: var(--faint); }
    .strip .chapter-area { fill: transparent; }
    .strip a:hover .chapter-area { fill: var(--wash); }
    .strip .clip { fill: var(--clip); }
    .strip a:hover .clip { fill: var(--accent); }
    .strip .playhead { stroke: var(--ink); stroke-width: 1.5; visibility: hidden; }
    .playing .strip .playhead { visibility: visible; }
    .times { margin-left: 0.35em; font-family: var(--sans); }
    .times span { display: inline-block; white-space: nowrap; }
    .times span + span { margin-left: 0.6em; }
    .findings { display: grid; gap: 2.75rem; }
    .findings > *, .points > * { min-width: 0; }
    .points { display: grid; gap: 2.75rem; }
    .tasks li + li { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--faint); }
    .tasks .what { font-weight: 550; line-height: 1.45; }
    .tasks .who { display: flex; justify-content: space-between; align-items: center; gap: 1rem; margin-top: 0.45rem; }
    .tasks .who, .tasks .due { color: var(--soft); font-size: 0.875rem; }
    .tasks .due { margin-top: 0.3rem; line-height: 1.45; }
    .tasks .face { width: 1.4rem; height: 1.4rem; font-size: 0.5625rem; }
    .due b { color: var(--ink); font-weight: 600; }
    .marks li { position: relative; padding-left: 1.4rem; max-width: 42em; }
    .marks li + li { margin-top: 0.7rem; }
    .marks li::before { content: ""; position: absolute; left: 0.1rem; top: 0.62em; width: 0.45rem;
      height: 0.45rem; border-radius: 50%; background: var(--accent); }
    .questions li::before { background: none; border: 2px solid var(--accent); }
    .empty { color: var(--soft); }

    .talk { display: grid; gap: 2rem; }
    .talk > * { min-width: 0; }
    .toc ol { border-left: 2px solid var(--faint); }
    .toc a { display: block; padding: 0.3rem 0 0.3rem 1rem; color: inherit; text-decoration: none; font-size: 0.9375rem;
      line-height: 1.4; }
    .toc a:hover { color: var(--accent); }
    .toc .time { display: block; }
    .chapter { font: 600 1.1rem/1.35 var(--serif); margin: 2.5rem 0 1.1rem; padding-top: 1.1rem;
      border-top: 1px solid var(--faint); scroll-margin-top: 1rem; display: flex; justify-content: space-between;
      gap: 1rem; align-items: baseline; }
    .chapter .time { font-family: var(--sans); font-weight: 400; }
    .chapter:first-of-type { margin-top: 0; padding-top: 0; border: 0; }
    .turn { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: 0 0.85rem; max-width: 46em; }
    .turn + .turn { margin-top: 1.15rem; }
    .turn header { font-size: 0.9375rem; font-weight: 600; display: flex; gap: 0.6rem; align-items: baseline; }
    .turn header .time { color: var(--soft); font-weight: 400; }
    .turn .face { grid-row: 1 / span 2; margin-top: 0.1rem; }
    .line { scroll-margin-top: 4rem; border-radius: 0.2rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
    .line:target, .line.here, .line.hit { background: var(--mark); box-shadow: 0 0 0 0.2rem var(--mark); }
    .line.hit-now { background: var(--wash); box-shadow: 0 0 0 0.2rem var(--wash); }
    ::highlight(found) { background: var(--mark); color: var(--ink); }
    .bar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1rem; align-items: baseline; }
    .search { display: none; gap: 0.4rem; align-items: center; margin-bottom: 0.9rem; }
    .live .search { display: flex; }
    .search input { width: 12rem; min-width: 0; padding: 0.35rem 0.8rem; border: 1px solid var(--soft); border-radius: 2rem;
      background: var(--sheet); color: inherit; font: 1rem/1.4 var(--sans); }
    .search output { color: var(--soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .search button { visibility: hidden; width: 2rem; height: 2rem; border: 0; border-radius: 50%; background: var(--wash);
      color: var(--accent); font: 600 0.9375rem/1 var(--sans); cursor: pointer; }
    .many button { visibility: visible; }
    .line[data-seek] { text-decoration: underline dotted color-mix(in srgb, var(--accent) 55%, transparent) 1px; text-underline-offset: 0.3em; }
    .live .line[data-seek] { cursor: pointer; }
    .live .line[data-seek]:hover, .line.now { background: var(--wash); box-shadow: 0 0 0 0.2rem var(--wash); }
    .play { display: inline-grid; place-items: center; width: 1.35rem; height: 1.35rem; margin-right: 0.35rem;
      border-radius: 50%; background: var(--accent); vertical-align: -0.2rem; }
    .play svg { width: 0.6rem; height: 0.6rem; fill: var(--paper); margin-left: 0.1rem; }
    .chat { color: var(--soft); }
    .chat p { border-left: 3px solid var(--faint); padding-left: 0.8rem; color: var(--ink); }

    .about { color: var(--soft); font-size: 0.9375rem; border-top: 1px solid var(--faint); margin-top: 3.5rem;
      padding-top: 2rem; }
    .about h2 { color: var(--ink); }
    .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.1rem 1.5rem; }
    .facts dt { font-size: 0.8125rem; }
    .facts dd { color: var(--ink); font-variant-numeric: tabular-nums; }
    .tenths { display: block; width: 100%; max-width: 22rem; height: 3.5rem; margin-top: 0.35rem; fill: var(--accent); }
    .about ul { margin-top: 1.25rem; }
    .about li { padding-left: 1.1rem; text-indent: -1.1rem; color: var(--warn); }
    .about li::before { content: "! "; font-weight: 700; padding-right: 0.4rem; }
    .about details { margin-top: 1.5rem; }
    .about summary { cursor: pointer; }
    .about code { font: 0.8125rem/1.7 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
    .about .last { margin-top: 1.5rem; }

    @media (min-width: 56rem) {
      body { padding: 3.5rem 2.5rem 5rem; }
      .reel { grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 2rem; }
      .clips { height: 0; min-height: 100%; overflow-y: auto; }
      .reel.plain .clips { height: auto; }
      .reel.plain { grid-template-columns: minmax(0, 1fr); }
      .findings { grid-template: "summary actions" auto "points actions" 1fr / minmax(0, 1.75fr) minmax(0, 1fr);
        gap: 2.75rem 3rem; align-items: start; }
      .findings .summary { grid-area: summary; }
      .findings .actions { grid-area: actions; }
      .findings .points { grid-area: points; }
      .talk { grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; }
      .toc { position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; }
    }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    @media print {
      :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --faint: #ccc; --accent: #000; --wash: none; }
      html { font-size: 10.5pt; }
      body { max-width: none; padding: 0; }
      .reel, .toc, .play, .skip, .search { display: none !important; }
      .strip svg, .face { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .line[data-seek] { text-decoration: none; }
      .card { border: 0; padding: 0; }
      .turn, .tasks li, .marks li { break-inside: avoid; }
      h2, .chapter { break-after: avoid; }
    }
    """
}
