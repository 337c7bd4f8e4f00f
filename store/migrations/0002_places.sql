-- Every claim gets the key of its place: the best day on the said clock, and a number inside that day.

ALTER TABLE claim ADD COLUMN key BIGINT;
UPDATE claim SET key = placed.key FROM (
    SELECT claim_uid, (said_day::BIGINT << 24)
        + row_number() OVER (PARTITION BY said_day ORDER BY said_minute, seq) - 1 AS key
    FROM claim) AS placed
WHERE claim.claim_uid = placed.claim_uid;
COMMENT ON COLUMN claim.key IS 'Derived: said_day shifted left by 24 bits, plus a number inside the day that no other claim has; the table is sorted by it.';

CREATE TABLE reject (
    import_no INTEGER NOT NULL,
    file VARCHAR NOT NULL,
    "row" BIGINT NOT NULL,
    field VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE reject IS 'What imports left out (`--skip-bad`): one row for each fault of a record.';
COMMENT ON COLUMN reject.import_no IS 'The import that left it out.';
COMMENT ON COLUMN reject.file IS 'Name of the file that was read.';
COMMENT ON COLUMN reject."row" IS 'Line, row or place of the record in the file, from 1.';
COMMENT ON COLUMN reject.field IS 'The field at fault; empty for the record as a whole.';
COMMENT ON COLUMN reject.reason IS 'What is wrong with it.';
