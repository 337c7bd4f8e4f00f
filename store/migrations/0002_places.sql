-- Every claim gets the key of its place: the best day on the said clock, and a number inside that day.

ALTER TABLE claim ADD COLUMN key BIGINT;
UPDATE claim SET key = placed.key FROM (
    SELECT claim_uid, (said_day::BIGINT << 24)
        + row_number() OVER (PARTITION BY said_day ORDER BY said_minute, seq) - 1 AS key
    FROM claim) AS placed
WHERE claim.claim_uid = placed.claim_uid;
COMMENT ON COLUMN claim.key IS 'Derived: said_day shifted left by 24 bits, plus a number inside the day that no other claim has; the table is sorted by it.';
