-- Facts that are no filings come in kinds (prices, companies ...): what a file brought is counted by kind, not in a column for each.
CREATE TABLE import_fact (
  import INTEGER NOT NULL,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  new INTEGER NOT NULL,
  PRIMARY KEY (import, file, kind),
  FOREIGN KEY (import, file) REFERENCES import_file (import, file) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO import_fact SELECT import, file, 'prices', new_prices FROM import_file WHERE new_prices > 0;
INSERT INTO import_fact SELECT import, file, 'companies', new_companies FROM import_file WHERE new_companies > 0;
ALTER TABLE import_file DROP COLUMN new_prices;
ALTER TABLE import_file DROP COLUMN new_companies;

-- The day on which the line was known; NULL for the company file, which carries no date. A close is known on its own day.
ALTER TABLE company ADD COLUMN known_on INTEGER;
