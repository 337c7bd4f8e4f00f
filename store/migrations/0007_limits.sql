-- The first and the last possible day of each claim, and small numbers for the words that filters compare.

CREATE TYPE claim_kind AS ENUM ('direct', 'indirect', 'attitude', 'intelligence_report', 'social_post', 'document');
CREATE TYPE claim_polarity AS ENUM ('affirm', 'deny', 'neutral', 'question');
ALTER TABLE claim ALTER COLUMN kind TYPE claim_kind;
ALTER TABLE claim ALTER COLUMN polarity TYPE claim_polarity;

ALTER TABLE claim ADD COLUMN said_first INTEGER;
ALTER TABLE claim ALTER COLUMN said_first TYPE INTEGER USING
    CASE WHEN said_day = 0 THEN 3652060 ELSE coalesce(datediff('day', DATE '0001-01-01', said_start) + 1, 0) END;
ALTER TABLE claim ALTER COLUMN said_first SET NOT NULL;
ALTER TABLE claim ADD COLUMN said_last INTEGER;
ALTER TABLE claim ALTER COLUMN said_last TYPE INTEGER USING
    CASE WHEN said_day = 0 THEN 0 ELSE coalesce(datediff('day', DATE '0001-01-01', said_end) + 1, 3652060) END;
ALTER TABLE claim ALTER COLUMN said_last SET NOT NULL;
ALTER TABLE claim ADD COLUMN event_first INTEGER;
ALTER TABLE claim ALTER COLUMN event_first TYPE INTEGER USING
    CASE WHEN event_day = 0 THEN 3652060 ELSE coalesce(datediff('day', DATE '0001-01-01', event_start) + 1, 0) END;
ALTER TABLE claim ALTER COLUMN event_first SET NOT NULL;
ALTER TABLE claim ADD COLUMN event_last INTEGER;
ALTER TABLE claim ALTER COLUMN event_last TYPE INTEGER USING
    CASE WHEN event_day = 0 THEN 0 ELSE coalesce(datediff('day', DATE '0001-01-01', event_end) + 1, 3652060) END;
ALTER TABLE claim ALTER COLUMN event_last SET NOT NULL;
COMMENT ON COLUMN claim.said_first IS 'Derived: first day that it may have been said on, as an ordinal; 0 where that is open, 3652060 where undated.';
COMMENT ON COLUMN claim.said_last IS 'Derived: last such day; 3652060 where that is open, 0 where undated: no stretch of days touches the undated.';
COMMENT ON COLUMN claim.event_first IS 'Derived: first day that the event may have been on, as said_first.';
COMMENT ON COLUMN claim.event_last IS 'Derived: last such day, as said_last.';
