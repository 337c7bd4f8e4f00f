-- Numbers for sets of topics.

CREATE TABLE subject (
    subject_no INTEGER NOT NULL,
    topics INTEGER[] NOT NULL
);
COMMENT ON TABLE subject IS 'Derived: the topics of claims, once for each such set; many claims share one.';
COMMENT ON COLUMN subject.subject_no IS 'Number of the set in this file, from 1.';
COMMENT ON COLUMN subject.topics IS 'The topics, by number, each once, rising.';

ALTER TABLE claim ADD COLUMN subject_no INTEGER;
COMMENT ON COLUMN claim.subject_no IS 'Derived: the `subject` that it is filed under; NULL without a topic.';

CREATE TEMP TABLE topics_of AS
SELECT key, list_sort(list(DISTINCT topic_no)) AS topics FROM claim_topic GROUP BY key;
INSERT INTO subject
SELECT row_number() OVER (ORDER BY topics), topics FROM (SELECT DISTINCT topics FROM topics_of) ORDER BY topics;
UPDATE claim SET subject_no = s.subject_no
FROM topics_of AS t JOIN subject AS s ON s.topics = t.topics WHERE t.key = claim.key;
DROP TABLE topics_of;
