-- Notes are what a user wrote: nothing can bring them back, so no import, end of the demo, rebuild or check touches them.
-- Tables of notes begin with note_; nothing else does. Their counter is their own: a note makes no snapshot stale.
INSERT INTO meta VALUES ('notes', 0);

-- Every note with its history: what is saved under a name stands until the next row of that name. A row is never changed,
-- and taking a note away is a row without content.
CREATE TABLE note_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,             -- screen, setting, watchlist, review
  name TEXT NOT NULL,             -- unique among the notes of its kind that stand
  content TEXT CHECK (content IS NULL OR json_valid(content)),
  written_at TEXT NOT NULL        -- UTC, 2026-01-31T12:00:00Z
) STRICT;
CREATE INDEX note_entry_name ON note_entry (kind, name);
