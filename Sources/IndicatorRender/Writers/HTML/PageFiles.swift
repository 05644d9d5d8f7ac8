/// What a page takes from files: `page.css` and `page.js`, which stand beside this one. A test holds them against each
/// other, and writes this file again when it records. As text they cost nothing; the bytes that a package manager
/// embeds are thousands of numbers to the compiler, for more than a second of every build.
enum PageFiles {
  static let style = #"""
    :root {
      color-scheme: light dark;
      --paper: #ffffff;
      --ink: #1a1a1a;
      --faint: #595959;
      --rule: #d0d0d0;
      --band: #f4f6f8;
      --link: #0a58a8;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #15181c;
        --ink: #e8e8e8;
        --faint: #a8a8a8;
        --rule: #3c4249;
        --band: #1f242a;
        --link: #7ab8f5;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto;
      padding: 1.5rem 1rem 3rem;
      max-width: 62rem;
      background: var(--paper);
      color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
    }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--rule); }
    h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
    a { color: var(--link); }
    .byline { margin: 0; color: var(--faint); }
    #findings li { margin: .35rem 0; max-width: 46rem; }
    nav ul { padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; }
    code, pre { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
    pre { padding: .75rem; background: var(--band); white-space: pre-wrap; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: .25rem 1.25rem; }
    dt { color: var(--faint); overflow-wrap: anywhere; }
    dd { margin: 0; overflow-wrap: anywhere; }
    .finding { border-left: .25rem solid #d55e00; padding: .1rem 0 .1rem .9rem; margin: 1rem 0; }
    .finding p { margin: .15rem 0; }
    .table { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { padding: .25rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
    thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); background: var(--paper); }
    tbody tr:nth-child(even) { background: var(--band); }
    th.number, td.number { text-align: right; }
    td.number, td.whole { white-space: nowrap; }
    table:not(.sorted) td.again { color: transparent; }
    td.words { min-width: 7rem; overflow-wrap: break-word; }
    th button { all: unset; cursor: pointer; }
    th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    th button::after { content: "\a0\2195"; color: var(--faint); }
    th[aria-sort="ascending"] button::after { content: "\a0\2191"; color: var(--ink); }
    th[aria-sort="descending"] button::after { content: "\a0\2193"; color: var(--ink); }
    .headline { font-weight: 600; margin: 1.25rem 0 .25rem; max-width: 46rem; break-after: avoid; }
    figure { margin: 1rem 0 1.5rem; overflow-x: auto; }
    figure svg { min-width: 36rem; max-width: 100%; height: auto; display: block; }
    figure button {
      margin-top: .5rem; padding: .2rem .7rem; font: inherit; font-size: .85rem;
      color: inherit; background: var(--band); border: 1px solid var(--rule); border-radius: .25rem; cursor: pointer;
    }
    :target { outline: 2px solid var(--link); outline-offset: 2px; }
    @media (max-width: 40rem) {
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .5rem; }
    }
    footer { margin-top: 2.5rem; color: var(--faint); font-size: .9rem; }
    @media print {
      @page { size: A4; margin: 13mm 15mm; }
      @page turned { size: A4 landscape; }
      .turned { page: turned; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      nav, button { display: none; }
      /* Chromium paints no button in a head that is repeated on the next page. */
      th button { display: contents; }
      th button::after { content: none !important; }
      .table { overflow: visible; }
      table { font-size: 8.5pt; line-height: 1.25; }
      th, td { padding: .05rem .4rem; }
      h2 { margin-top: 1.5rem; }
      #findings li { max-width: none; }
      thead { display: table-header-group; }
      tr, figure svg, .finding { break-inside: avoid; }
      .texture { display: inline; }
      .part { stroke: currentColor; stroke-width: 1; }
      h2, h3, h2 + p, caption { break-after: avoid; }
      a { color: inherit; text-decoration: none; }
    }

    """#

  static let script = #"""
    "use strict";
    // Tables that can be sorted, and charts that can be saved as pictures. Without this script the page is complete.

    for (const table of document.querySelectorAll("table")) {
      const body = table.tBodies[0];
      const given = Array.from(body.rows);
      const heads = Array.from(table.tHead.rows[0].cells);
      const place = (row, column) => {
        const text = row.cells[column].dataset.place;
        return text === undefined ? null : Number(text);
      };
      const sort = (column, ascending) => {
        const compare = (one, other) => {
          const [left, right] = [place(one, column), place(other, column)];
          if (left === null || right === null) return (left === null) - (right === null);
          return ascending ? left - right : right - left;
        };
        table.classList.add("sorted");
        body.append(...given.slice().sort(compare));
        heads.forEach((head, index) => {
          if (!head.hasAttribute("aria-sort")) return;
          const way = ascending ? "ascending" : "descending";
          head.setAttribute("aria-sort", index === column ? way : "none");
        });
      };
      heads.forEach((head, column) => {
        if (head.dataset.sortable === undefined) return;
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        button.addEventListener("click", () => {
          sort(column, head.getAttribute("aria-sort") !== "ascending");
        });
        head.append(button);
        head.setAttribute("aria-sort", "none");
      });
    }

    for (const figure of document.querySelectorAll("figure")) {
      // A drawing of many bars is in pieces: they are saved as one picture.
      const drawings = Array.from(figure.querySelectorAll("svg"));
      const size = (drawing, side) => Number(drawing.getAttribute(side));
      const width = size(drawings[0], "width");
      const height = drawings.reduce((sum, drawing) => sum + size(drawing, "height"), 0);
      // A canvas longer than this stays empty.
      const longest = 16384;
      const scale = Math.min(2, longest / width, longest / height);
      const load = (drawing) => new Promise((done, fail) => {
        const copy = drawing.cloneNode(true);
        copy.setAttribute("color", "#000000");
        const picture = new Image();
        picture.addEventListener("load", () => done(picture));
        picture.addEventListener("error", fail);
        const text = new XMLSerializer().serializeToString(copy);
        picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
      });
      const save = async () => {
        const canvas = document.createElement("canvas");
        canvas.width = Math.floor(scale * width);
        canvas.height = Math.floor(scale * height);
        const context = canvas.getContext("2d");
        context.fillStyle = "#ffffff";
        context.fillRect(0, 0, canvas.width, canvas.height);
        let top = 0;
        for (const drawing of drawings) {
          const own = size(drawing, "height");
          context.drawImage(await load(drawing), 0, scale * top, canvas.width, scale * own);
          top += own;
        }
        const link = document.createElement("a");
        link.href = canvas.toDataURL("image/png");
        link.download = figure.id + ".png";
        link.click();
      };
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = document.body.dataset.savePng;
      button.setAttribute("aria-label", button.textContent + ": " + drawings[0].querySelector("title").textContent);
      button.addEventListener("click", save);
      figure.append(button);
    }

    """#
}
