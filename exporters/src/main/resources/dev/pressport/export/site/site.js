// Closes submenus and runs the search. Everything else works without scripts.

const submenus = [...document.querySelectorAll(".site-menu details")];

const closeSubmenus = (except) =>
  submenus.filter((menu) => !menu.contains(except)).forEach((menu) => (menu.open = false));

document.addEventListener("click", (event) => closeSubmenus(event.target));
document.addEventListener("focusin", (event) => closeSubmenus(event.target));
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest?.(".site-menu details[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
    event.preventDefault();
  }
});

const results = document.querySelector(".search-results");

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function score(entry, words) {
  const title = plain(entry.title);
  const text = plain(`${entry.title} ${entry.terms ?? ""} ${entry.text}`);
  return words.every((word) => text.includes(word))
    ? words.reduce((sum, word) => sum + 1 + (title.includes(word) ? 10 : 0), 0)
    : 0;
}

// The text around the first word that was found.
function snippet(text, words) {
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place > 0);
  const found = places.length ? Math.min(...places) : 0;
  const start = found > 80 ? text.lastIndexOf(" ", found - 60) + 1 : 0;
  const part = text.slice(start, start + 220);
  return (start > 0 ? "… " : "") + part + (start + 220 < text.length ? " …" : "");
}

function shown(entry, words) {
  const item = document.createElement("li");
  item.innerHTML =
    '<div class="entry-text"><h2 class="entry-title"><a></a></h2><p class="entry-meta"></p><p class="entry-summary"></p></div>';
  const link = item.querySelector("a");
  link.href = entry.url;
  link.textContent = entry.title;
  item.querySelector(".entry-meta").textContent = entry.date ?? "";
  item.querySelector(".entry-summary").textContent = snippet(entry.text, words);
  return item;
}

async function search() {
  const query = new URLSearchParams(location.search).get("s")?.trim() ?? "";
  document.querySelectorAll(".search-form input").forEach((input) => (input.value = query));
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return;
  }
  const entries = await (await fetch(results.dataset.index)).json();
  const found = entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 100);
  const status = document.querySelector(".search-status");
  status.textContent = found.length ? `${status.dataset.found}: ${found.length}` : status.dataset.none;
  results.replaceChildren(...found.map(({ entry }) => shown(entry, words)));
}

if (results) {
  search();
}
