-- Questions by issuer and owner are answered by the snapshot in memory; no statement ever used these, and every filing paid for them.
DROP INDEX filing_issuer;
DROP INDEX owner_cik;
