// Front matter as Pressport writes it: every text in double quotes, so that all readers of YAML take
// "no" and "2024-01-31" for texts. Everything that is not changed in the editor stays as it is.
(function (cms, yaml) {
  "use strict";

  if (!cms || !yaml) {
    document.body.textContent =
      'The editor is not installed: run "npm install" in the folder _editor.';
    return;
  }

  const fence = /^---[ \t]*\r?\n/;
  const end = /^---[ \t]*(\r?\n|$)/m;
  const orders = new Map();
  let implied = {};

  const signature = (keys) => JSON.stringify([...keys].sort());

  // Decap forgets the order of the keys of large objects.
  function note(value) {
    if (Array.isArray(value)) {
      value.forEach(note);
    } else if (value !== null && typeof value === "object") {
      orders.set(signature(Object.keys(value)), Object.keys(value));
      Object.values(value).forEach(note);
    }
  }

  function ordered(value) {
    if (Array.isArray(value)) {
      return value.map(ordered);
    }
    if (value === null || typeof value !== "object") {
      return value;
    }
    const keys = Object.keys(value);
    const known = orders.get(signature(keys)) || keys;
    return Object.fromEntries(known.map((key) => [key, ordered(value[key])]));
  }

  const isEmpty = (value) =>
    value === "" || value === null || value === undefined || (Array.isArray(value) && !value.length);

  function fromFile(file) {
    if (!fence.test(file)) {
      return { body: file };
    }
    const rest = file.replace(fence, "");
    const found = end.exec(rest);
    const front = found ? rest.slice(0, found.index) : rest;
    const data = yaml.load(front, { schema: yaml.CORE_SCHEMA }) || {};
    note(data);
    return { ...implied, ...data, body: found ? rest.slice(found.index + found[0].length) : "" };
  }

  function toFile(entry, order) {
    const { body = "", ...data } = entry;
    const keys = [...new Set([...(order || []), ...Object.keys(data)])].filter(
      (key) => key in data && !isEmpty(data[key]) && data[key] !== implied[key],
    );
    const front = Object.fromEntries(keys.map((key) => [key, data[key]]));
    const text = yaml.dump(ordered(front), {
      schema: yaml.CORE_SCHEMA,
      forceQuotes: true,
      quotingType: '"',
      lineWidth: -1,
      noArrayIndent: true,
      noRefs: true,
    });
    return "---\n" + text + "---\n" + body;
  }

  const list = {
    fromFile: (file) => ({ items: JSON.parse(file) }),
    toFile: ({ items }) => JSON.stringify(items || [], null, 2) + "\n",
  };

  const preview = ({ entry, widgetFor }) =>
    window.h("main", {}, window.h("h1", {}, entry.getIn(["data", "title"])), widgetFor("body"));

  cms.registerCustomFormat("front-matter", "md", { fromFile, toFile });
  cms.registerCustomFormat("list", "json", list);
  cms.registerPreviewStyle(new URL("../style.css", location.href).href);
  fetch("config.yml")
    .then((response) => response.text())
    .then((text) => {
      const config = yaml.load(text);
      implied = config.implied || {};
      for (const collection of config.collections) {
        for (const { name } of collection.files || [collection]) {
          if (collection.format === "front-matter") {
            cms.registerPreviewTemplate(name, preview);
          }
        }
      }
      cms.init();
    });
})(window.CMS, window.jsyaml);
