import { entries, link, longDate, plainText, shorten } from "../entries";

/** The index of the search. */
export async function GET() {
  const searchable = (await entries()).filter(({ data }) =>
    ["entry", "page"].includes(data.layout) && !data.unsearched,
  );
  const index = searchable.map((entry) => {
    const { title, path, date, layout } = entry.data;
    return {
      title,
      url: link(path),
      date: layout === "entry" && date ? longDate(date) : "",
      text: shorten(plainText(entry), 3000, ""),
    };
  });
  return new Response(JSON.stringify(index), { headers: { "Content-Type": "application/json" } });
}
