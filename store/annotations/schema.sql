-- The sidecar: what a reader adds, beside the claims files and never inside them. SQLite, version 1.

CREATE TABLE mark (
    claim_uid INTEGER NOT NULL,     -- key of the claim, as in claims files: 63 bits of md5
    dataset TEXT NOT NULL,          -- the data set of the claim
    id TEXT NOT NULL,               -- its id there
    kind TEXT NOT NULL CHECK (kind IN ('note', 'star', 'tag', 'verdict')),
    tag TEXT NOT NULL,              -- the tag; empty for other kinds
    value TEXT NOT NULL,            -- the note, the verdict or 'yes'; empty where it was taken back
    changed INTEGER NOT NULL,       -- when: microseconds since 1970, UTC
    PRIMARY KEY (claim_uid, kind, tag)
) WITHOUT ROWID;
CREATE INDEX mark_of_kind ON mark (kind, tag, value);

CREATE TABLE asked (
    kind TEXT NOT NULL CHECK (kind IN ('date', 'filter', 'search')),
    text TEXT NOT NULL,             -- what was typed
    at INTEGER NOT NULL,            -- when it was used last: microseconds since 1970, UTC
    PRIMARY KEY (kind, text)
) WITHOUT ROWID;

CREATE TABLE position (
    file TEXT NOT NULL PRIMARY KEY, -- absolute path of a claims file
    dataset TEXT NOT NULL,          -- the claim that was looked at last; empty for none
    id TEXT NOT NULL,
    filter TEXT NOT NULL,           -- text form of the filter
    clock TEXT NOT NULL,
    at INTEGER NOT NULL             -- when: microseconds since 1970, UTC
) WITHOUT ROWID;
