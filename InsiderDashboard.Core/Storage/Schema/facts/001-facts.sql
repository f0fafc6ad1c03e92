-- Facts as filed. Days are DateOnly.DayNumber (days since 0001-01-01), NULL where the filing gives none.
-- Columns that hold a number for words (form, *_name, *_title, code, nature ...) point into text.
--
-- filing.id only orders the rows: filings are appended, so that a day's import touches the end of every table and not
-- the whole file. Rows that belong to a filing have id = filing.id * 65536 + place in the filing, in document order,
-- which spares them a column and an index.

CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', 0);

CREATE TABLE text (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);
INSERT INTO text VALUES (0, '');

-- Six lines: street 1, street 2, city, state, zip code, state description.
CREATE TABLE address (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  paths TEXT NOT NULL,
  outcome TEXT
);
CREATE TABLE import_file (
  import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  filings INTEGER NOT NULL,
  new INTEGER NOT NULL,
  already_there INTEGER NOT NULL,
  merged INTEGER NOT NULL,        -- met their other shape: data set and XML
  updated INTEGER NOT NULL,       -- a newer version of the same shape
  new_prices INTEGER NOT NULL,
  new_companies INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  seconds REAL NOT NULL,
  rows_by_table TEXT NOT NULL,    -- words: TABLE=rows, separated by blanks
  PRIMARY KEY (import, file)
) WITHOUT ROWID;

-- What could not be taken. Each is kept once, however often its file is imported.
CREATE TABLE rejection (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  file TEXT NOT NULL,
  place TEXT,
  value TEXT,
  reason TEXT NOT NULL,
  remedy TEXT NOT NULL
);
CREATE INDEX rejection_file ON rejection (file);

CREATE TABLE filing (
  id INTEGER PRIMARY KEY,
  accession INTEGER NOT NULL,
  form INTEGER NOT NULL,
  filed_on INTEGER,
  filed_estimated INTEGER NOT NULL,
  period INTEGER,
  original_filed_on INTEGER,
  issuer_cik INTEGER NOT NULL,
  issuer_name INTEGER NOT NULL,
  filed_ticker INTEGER,
  issuer_sic INTEGER,
  foreign_ticker INTEGER,
  accepted_at INTEGER,            -- seconds since 0001-01-01, US Eastern
  no_securities_owned INTEGER,
  not_subject_to_section_16 INTEGER,
  form3_holdings_reported INTEGER,
  form4_transactions_reported INTEGER,
  aff10b5_one INTEGER,
  schema_version INTEGER,
  source INTEGER NOT NULL,        -- bits: 1 data set, 2 XML, 4 demo
  digest_set INTEGER,             -- content as last seen in a data set
  digest_xml INTEGER,             -- content as last seen as XML (or in the demo)
  first_import INTEGER NOT NULL,
  last_import INTEGER NOT NULL,
  remarks TEXT
);
CREATE UNIQUE INDEX filing_accession ON filing (accession);
CREATE INDEX filing_issuer ON filing (issuer_cik);

-- Earlier versions of a filing that were seen and combined, so that seeing them again changes nothing.
CREATE TABLE older_digest (filing INTEGER NOT NULL, digest INTEGER NOT NULL, PRIMARY KEY (filing, digest)) WITHOUT ROWID;

CREATE TABLE owner (
  id INTEGER PRIMARY KEY,
  cik INTEGER NOT NULL,
  name INTEGER NOT NULL,
  flags INTEGER NOT NULL,         -- bits: 1 director, 2 officer, 4 ten percent owner, 8 other
  title INTEGER,
  other_text INTEGER,
  address INTEGER,
  file_number INTEGER
);
CREATE INDEX owner_cik ON owner (cik);

-- Table I transactions. The three tables after it have the same first columns.
CREATE TABLE trade (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,           -- surrogate key of the data set, else place in the document
  traded_on INTEGER,
  deemed_on INTEGER,
  code INTEGER,
  equity_swap INTEGER,
  acquired_disposed INTEGER,      -- character number of A or D
  shares REAL,
  price REAL,
  shares_after REAL,
  direct_indirect INTEGER,        -- character number of D or I
  nature INTEGER,
  security_title INTEGER,
  transaction_form INTEGER,
  timeliness INTEGER,
  value_after REAL,
  footnote_refs INTEGER           -- words: field:footnote, separated by blanks
);
CREATE TABLE holding (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  traded_on INTEGER,
  deemed_on INTEGER,
  code INTEGER,
  equity_swap INTEGER,
  acquired_disposed INTEGER,
  shares REAL,
  price REAL,
  shares_after REAL,
  direct_indirect INTEGER,
  nature INTEGER,
  security_title INTEGER,
  transaction_form INTEGER,
  timeliness INTEGER,
  value_after REAL,
  footnote_refs INTEGER
);
CREATE TABLE derivative_trade (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  traded_on INTEGER,
  deemed_on INTEGER,
  code INTEGER,
  equity_swap INTEGER,
  acquired_disposed INTEGER,
  shares REAL,
  price REAL,
  shares_after REAL,
  direct_indirect INTEGER,
  nature INTEGER,
  security_title INTEGER,
  transaction_form INTEGER,
  timeliness INTEGER,
  value_after REAL,
  footnote_refs INTEGER,
  conversion_price REAL,
  total_value REAL,
  exercisable_on INTEGER,
  expires_on INTEGER,
  underlying_title INTEGER,
  underlying_shares REAL,
  underlying_value REAL
);
CREATE TABLE derivative_holding (
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  traded_on INTEGER,
  deemed_on INTEGER,
  code INTEGER,
  equity_swap INTEGER,
  acquired_disposed INTEGER,
  shares REAL,
  price REAL,
  shares_after REAL,
  direct_indirect INTEGER,
  nature INTEGER,
  security_title INTEGER,
  transaction_form INTEGER,
  timeliness INTEGER,
  value_after REAL,
  footnote_refs INTEGER,
  conversion_price REAL,
  total_value REAL,
  exercisable_on INTEGER,
  expires_on INTEGER,
  underlying_title INTEGER,
  underlying_shares REAL,
  underlying_value REAL
);

CREATE TABLE footnote (id INTEGER PRIMARY KEY, footnote_id TEXT NOT NULL, words TEXT NOT NULL);
CREATE TABLE signature (id INTEGER PRIMARY KEY, name INTEGER NOT NULL, signed_on INTEGER);
CREATE TABLE defect (id INTEGER PRIMARY KEY, place TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL);

-- What the words of a filing say, as derived by the rules of that version: a cache, never a fact.
CREATE TABLE reading (filing INTEGER PRIMARY KEY, version INTEGER NOT NULL, content BLOB NOT NULL);

-- One series a row: days as int32, closes as float64, both little-endian, ascending by day.
CREATE TABLE price_series (
  ticker TEXT NOT NULL,
  kind INTEGER NOT NULL,
  source TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  days BLOB NOT NULL,
  closes BLOB NOT NULL,
  UNIQUE (ticker, kind, source)
);

CREATE TABLE company (
  cik INTEGER NOT NULL,
  ticker TEXT NOT NULL,           -- empty where the company has none
  name TEXT,
  exchange TEXT,
  sic INTEGER,
  shares_outstanding REAL,
  UNIQUE (cik, ticker)
);

-- First days of the months that a complete set covers.
CREATE TABLE covered_month (month INTEGER PRIMARY KEY);
