-- The cache holds what the rules make of the facts. It may be deleted at any time: the next start fills it again.
-- Tables of the cache begin with cache_; nothing else does. All of it is of the one derived version that meta names
-- ('derived'): what a program of another version finds there it does not read, and empties before it writes.
DROP TABLE reading;

-- What the words of a filing say. Whoever changes a filing changes or deletes its row in the same transaction.
CREATE TABLE cache_reading (filing INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
