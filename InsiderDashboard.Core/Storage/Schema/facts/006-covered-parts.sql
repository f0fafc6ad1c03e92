-- Parts of months that a set at hand begins or ends with (days, both ends in); whole months stand in covered_month.
CREATE TABLE covered_part (first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (first, last)) WITHOUT ROWID, STRICT;
