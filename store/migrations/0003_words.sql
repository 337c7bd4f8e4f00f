-- The index of words; `upgrade_store` fills it, because stems are decided in Python.

CREATE TABLE term (
    term_id INTEGER NOT NULL,
    word VARCHAR NOT NULL,
    stem VARCHAR NOT NULL,
    claims INTEGER NOT NULL
);
COMMENT ON TABLE term IS 'The dictionary of the search: each folded word of the claims, sorted by stem and word.';
COMMENT ON COLUMN term.term_id IS 'Number of the word, from 1: in the order of stems and words at the last rebuild, later words after it.';
COMMENT ON COLUMN term.word IS 'The word, folded for comparison (`store.arabic`).';
COMMENT ON COLUMN term.stem IS 'The word without what is attested to hang on to it (`store.words.stems`).';
COMMENT ON COLUMN term.claims IS 'In how many claims the word stands.';

CREATE TABLE posting (
    term_id INTEGER NOT NULL,
    key BIGINT NOT NULL,
    position INTEGER NOT NULL
);
COMMENT ON TABLE posting IS 'Where words stand: one row for each word of each claim, in segments sorted by word and key.';
COMMENT ON COLUMN posting.term_id IS 'The word.';
COMMENT ON COLUMN posting.key IS 'The claim, by its key.';
COMMENT ON COLUMN posting.position IS 'Words of the claim before this one; the end of each of its texts counts as one.';
