-- search: Search the titles and texts of everything that visitors could read
SELECT e.id, e.type, e.title, e.url,
  snippet(search, 1, '[', ']', ' ... ', 24) AS found
FROM search JOIN entries e ON e.id = search.rowid
WHERE search MATCH CASE WHEN :words = '' THEN '""' ELSE escape_fts(:words) END
  AND e.public = 1
ORDER BY rank
LIMIT 100;

-- entries_by_year: Published entries by year and type
SELECT substr(date, 1, 4) AS year, type, count(*) AS entries
FROM entries WHERE public = 1
GROUP BY year, type
ORDER BY year DESC, entries DESC;

-- entries_of_term: Entries of a category, tag or other term, by its name
SELECT e.id, e.type, e.status, e.date, e.title, t.taxonomy
FROM terms t
JOIN entry_terms et ON et.term_key = t.key
JOIN entries e ON e.id = et.entry_id
WHERE t.name = :term
ORDER BY e.date DESC;

-- links_to_nowhere: Links to this site that lead to no entry, term or file
SELECT l.entry_id, e.title, l.url
FROM links l JOIN entries e ON e.id = l.entry_id
WHERE l.kind = 'link' AND l.internal = 0
  AND (l.host = (SELECT replace(replace(rtrim(value, '/'), 'https://', ''), 'http://', '')
       FROM site WHERE name = 'home')
    OR (l.host IS NULL AND l.url LIKE '/%'))
ORDER BY l.entry_id, l.position;

-- other_sites: Other sites that the content links to
SELECT host, count(*) AS links, count(DISTINCT entry_id) AS entries
FROM links WHERE kind = 'link' AND internal = 0 AND host IS NOT NULL
GROUP BY host
ORDER BY links DESC;

-- images_without_alt: Pictures without an alternative text
SELECT id, title, url, used_by, featured_by
FROM media
WHERE mime_type LIKE 'image/%' AND coalesce(alt, '') = ''
ORDER BY used_by + featured_by DESC;

-- unused_files: Files that no body and no featured image shows
SELECT id, title, url, bytes
FROM media WHERE used_by = 0 AND featured_by = 0
ORDER BY bytes DESC;

-- custom_fields: The custom fields of each type, with the number of their values
SELECT e.type, f.name, f.type AS kind, f.state, count(*) AS entries
FROM entry_fields f JOIN entries e ON e.id = f.entry_id
GROUP BY e.type, f.name, f.type, f.state
ORDER BY e.type, entries DESC;

-- meta_keys: The keys of metas, with the number of entries that have them
SELECT m.key, e.type, count(DISTINCT m.entry_id) AS entries
FROM entry_meta m JOIN entries e ON e.id = m.entry_id
GROUP BY m.key, e.type
ORDER BY entries DESC;

-- authors_by_entries: Authors by the number of their public entries
SELECT a.login, a.display_name, count(*) AS entries, max(e.date) AS latest
FROM entry_authors ea
JOIN authors a ON a.login = ea.author
JOIN entries e ON e.id = ea.entry_id
WHERE e.public = 1
GROUP BY a.login
ORDER BY entries DESC;
