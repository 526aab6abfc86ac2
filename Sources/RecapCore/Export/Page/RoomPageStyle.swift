/// The style sheet of a room's page, with the same colours as a recap's.
enum RoomPageStyle {
  static let source = """
    :root { color-scheme: light dark; --paper: #fbfaf8; --sheet: #fff; --ink: #22252a; --soft: #5d636c; --faint: #e6e3dd; --accent: #0f5f63; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #15171a; --sheet: #1c1f23; --ink: #e7e5e0; --soft: #a3a8af; --faint: #30343a; --accent: #74c5bf; }
    }
    * { box-sizing: border-box; margin: 0; }
    html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
    .eyebrow { color: var(--accent); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.08em; }
    h1, h2 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif; line-height: 1.2; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem); font-weight: 600; margin-top: 0.3rem; }
    h2 { font-size: 1.3rem; font-weight: 600; margin: 0.15rem 0 0.3rem; }
    ol { list-style: none; padding: 0; margin-top: 2rem; display: grid; gap: 1rem; }
    li { position: relative; display: grid; gap: 0.9rem 1.4rem; padding: 1.1rem; background: var(--sheet); border: 1px solid var(--faint); border-radius: 0.9rem; }
    li:hover { border-color: var(--accent); }
    img { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; object-fit: cover; border-radius: 0.55rem; background: #0c0d0e; }
    a { color: inherit; text-decoration: none; }
    a::after { content: ""; position: absolute; inset: 0; border-radius: 0.9rem; }
    a:focus-visible { outline: none; }
    a:focus-visible::after { outline: 2px solid var(--accent); outline-offset: 3px; }
    .when, .facts, .kept, .notice { color: var(--soft); font-size: 0.875rem; }
    .opening { margin: 0.5rem 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
    .empty { margin-top: 2rem; color: var(--soft); }
    footer { margin-top: 2.5rem; }
    @media (min-width: 40rem) { li:has(img) { grid-template-columns: 15rem minmax(0, 1fr); } }
    @media print { li { break-inside: avoid; border: 0; } }
    """
}
