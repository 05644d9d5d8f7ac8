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
