// Writes vietnamese_names.csv and vietnamese_characters.csv: the order of ICU's collation `vi`.
//
//     node Tests/IndicatorCoreTests/Oracles/vietnamese_order.mjs
//
// 500 names put together from places and given names, and single characters by their code points, both
// sorted by Intl.Collator. No two of them are equal to it. Made with Node 20.20.2: ICU 78.2, CLDR 48.0.

import { writeFileSync } from "node:fs";

const collator = new Intl.Collator("vi");

const kinds = [
  "", "", "", "", "", "", "Xã ", "xã ", "Phường ", "phường ", "Thị trấn ", "Huyện ", "Đảng bộ xã ",
  "Đảng uỷ ", "Đảng ủy ", "Chi bộ ", "Tổ 1 ", "Tổ 10 ", "Tổ 2 ", "Khu phố 3/2 ", "THCS ", "TT. ",
];
const words = [
  "An", "Ân", "Ấn", "Ăn", "Bà", "Bá", "Ba", "Bạ", "Bình", "Bính", "Bỉnh", "Cà", "Cả", "Cần", "Cẩn",
  "Cao", "Chợ", "Chơ", "Chư", "Cư", "Dân", "Dần", "Đàn", "Đan", "Đạn", "Dương", "Đường", "Đông",
  "Đồng", "Động", "Dông", "Dĩ", "Êa", "Ea", "Gia", "Giá", "Ha", "Hà", "Há", "Hả", "Hã", "Hạ", "Hải",
  "Hai", "Hoà", "Hòa", "Hoá", "Hóa", "Huế", "Huê", "Kẽ", "Kê", "Kẻ", "Ke", "Krông", "Lạc", "Lâm",
  "Lam", "Lãm", "Lũng", "Lung", "Lưng", "Mê", "Mẹ", "Mỹ", "Mỵ", "My", "Nghi", "Nghị", "Nghĩa", "Ngân",
  "Ngạn", "Nhơn", "Nhôn", "Ô", "Ốc", "Ông", "Ơn", "Ớt", "Phú", "Phù", "Phủ", "Phụ", "Quý", "Quỳ",
  "Quỹ", "Qui", "Quy", "Sơn", "Son", "Sôn", "Tân", "Tấn", "Tận", "Tần", "Tan", "Tán", "Thanh",
  "Thành", "Thạnh", "Thuỷ", "Thủy", "Trà", "Tra", "Trá", "Ứng", "Ưng", "Ung", "Úng", "U", "Ư", "Vĩnh",
  "Vinh", "Vính", "Xuân", "Xuẩn", "Yên", "Yến", "Yển", "Ý", "Y", "Ỷ",
];
const tails = [
  "", "", "", "", "", "", "", "", "", "", " A", " B", " 1", " 2", " 10", " I", " II", " (cũ)",
  " - Bắc", "-Nam", " & Đông", "'leo", "’leo", " Đông", " đông", " ĐÔNG", " T.", " –", " và", "+",
];
const foreign = ["Café", "Cafe", "Cafè", "Zoo", "zoo", "Jut", "jút", "Wừu", "Fan", "fán"];
const words2 = words.concat(words.slice(0, 40).map((word) => word.toUpperCase()), foreign);

const mask = (1n << 64n) - 1n;
let state = 2021n;

/** SplitMix64, so that the same names are made each time. */
function below(bound) {
  state = (state + 0x9e3779b97f4a7c15n) & mask;
  let mixed = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
  mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
  return Number((mixed ^ (mixed >> 31n)) % BigInt(bound));
}

const pick = (list) => list[below(list.length)];

function name() {
  const second = below(3) === 0 ? "" : pick([" ", " ", " ", " ", "", "-"]) + pick(words2);
  return pick(kinds) + pick(words2) + second + pick(tails);
}

function names(count) {
  const made = new Set();
  while (made.size < count) made.add(name());
  return [...made];
}

/** Whether a character is a letter and one mark. */
function isMarked(character) {
  return character.normalize("NFD").length === 2;
}

function characters() {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const letters = [..."aăâeêioôơuưy"].flatMap((letter) =>
    ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"].map((tone) =>
      (letter + tone).normalize("NFC")),
  );
  const foreign = [..."äåāąăâçčċďëėēęĕêěğîĩĭïłńñňöőôŏōřšşţťůűūųŭûüẇẍŷÿžż"].filter(isMarked);
  const all = [...ascii, ...letters, "đ", ..."–—‘’“”…«»·•§°€", ...foreign];
  return [...new Set([...all, ...all.map((character) => character.toUpperCase())])];
}

function sorted(list) {
  const order = [...list].sort(collator.compare);
  order.slice(1).forEach((next, index) => {
    if (collator.compare(order[index], next) >= 0) throw Error(`${order[index]} equals ${next}`);
  });
  return order;
}

function write(file, header, rows) {
  writeFileSync(new URL(file, import.meta.url), [header, ...rows, ""].join("\n"));
}

write("vietnamese_names.csv", "name", sorted(names(500)));
const codes = sorted(characters()).map((character) => character.codePointAt(0).toString(16));
write("vietnamese_characters.csv", "code_point", codes);
