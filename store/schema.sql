-- The schema of a claims file. Words are those of docs/data_format.md.
-- A record is known by a uid, a 63-bit hash of its id: records can refer to each other before either is stored,
-- and a re-import finds what it brought before. Inside the file agents, topics, propositions and articles go by
-- small numbers and claims by their key, which holds their day: both compress, and bound what a question reads.
-- There are no unique indexes: the import keeps keys unique (see store/importing/load.py), and an index costs
-- more than it saves at ten million claims. Tables after `identity_question` follow from those before it.

CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    applied_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE schema_version IS 'The version of this schema: one row for each version that the file went through.';
COMMENT ON COLUMN schema_version.version IS 'The number of a schema version, rising.';
COMMENT ON COLUMN schema_version.applied_at IS 'When this file reached the version, UTC.';

CREATE TABLE dataset (
    dataset_no INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    title JSON,
    about JSON
);
COMMENT ON TABLE dataset IS 'Whose ids the records belong to: ids are unique inside a data set, never across.';
COMMENT ON COLUMN dataset.dataset_no IS 'Number of the data set in this file, from 1.';
COMMENT ON COLUMN dataset.name IS 'Name of the data set, from its header, `--dataset` or the file name.';
COMMENT ON COLUMN dataset.title IS 'Title by language.';
COMMENT ON COLUMN dataset.about IS 'Where the data come from, by language.';

CREATE TABLE "import" (
    import_no INTEGER NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    sources VARCHAR[] NOT NULL,
    formats VARCHAR[] NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);
COMMENT ON TABLE "import" IS 'Where records came from: one row for each import that was committed.';
COMMENT ON COLUMN "import".import_no IS 'Number of the import in this file, from 1.';
COMMENT ON COLUMN "import".imported_at IS 'When the import was committed, UTC.';
COMMENT ON COLUMN "import".sources IS 'Names of the files that were read.';
COMMENT ON COLUMN "import".formats IS 'The format each file was read as.';
COMMENT ON COLUMN "import".added IS 'Claims that were new.';
COMMENT ON COLUMN "import".changed IS 'Claims that replaced an older version of themselves.';
COMMENT ON COLUMN "import".unchanged IS 'Claims that stood already as they are.';
COMMENT ON COLUMN "import".rejected IS 'Records that were left out (`--skip-bad`).';

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

CREATE TABLE agent (
    agent_no INTEGER NOT NULL,
    agent_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    named BOOLEAN NOT NULL,
    number INTEGER NOT NULL DEFAULT 0,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE agent IS 'Whoever can say or carry: person, group, organisation, outlet, platform; named or unnamed.';
COMMENT ON COLUMN agent.agent_no IS 'Number in this file, from 1, in the order of first coming.';
COMMENT ON COLUMN agent.agent_uid IS 'Key: 63 bits of md5 over the data set, the word agent and the id.';
COMMENT ON COLUMN agent.dataset_no IS 'The data set that the id belongs to.';
COMMENT ON COLUMN agent.id IS 'The id that the data set gives.';
COMMENT ON COLUMN agent.kind IS 'person, group, organisation, outlet, platform or unknown.';
COMMENT ON COLUMN agent.named IS 'Whether the agent is named; an unnamed speaker is an agent of its own.';
COMMENT ON COLUMN agent.number IS 'Derived: tells unnamed agents of one data set and one first name apart, from 1; 0 where none shares it.';
COMMENT ON COLUMN agent.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN agent.import_no IS 'The import that brought this version.';

CREATE TABLE agent_name (
    agent_no INTEGER NOT NULL,
    language VARCHAR,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    folded VARCHAR NOT NULL
);
COMMENT ON TABLE agent_name IS 'The names of an agent, by language, and its other spellings.';
COMMENT ON COLUMN agent_name.agent_no IS 'The agent.';
COMMENT ON COLUMN agent_name.language IS 'BCP 47 tag; NULL for an alias or spelling.';
COMMENT ON COLUMN agent_name.position IS 'Order of the names, from 0.';
COMMENT ON COLUMN agent_name.name IS 'The name as written.';
COMMENT ON COLUMN agent_name.folded IS 'The name folded for comparison (`store.arabic`).';

CREATE TABLE topic (
    topic_no INTEGER NOT NULL,
    topic_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    names JSON NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE topic IS 'A subject that claims are filed under.';
COMMENT ON COLUMN topic.topic_no IS 'Number in this file, from 1, in the order of first coming.';
COMMENT ON COLUMN topic.topic_uid IS 'Key: 63 bits of md5 over the data set, the word topic and the id.';
COMMENT ON COLUMN topic.dataset_no IS 'The data set that the id belongs to.';
COMMENT ON COLUMN topic.id IS 'The id that the data set gives.';
COMMENT ON COLUMN topic.names IS 'Name by language.';
COMMENT ON COLUMN topic.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN topic.import_no IS 'The import that brought this version.';

CREATE TABLE proposition (
    proposition_no INTEGER NOT NULL,
    proposition_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    text JSON NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE proposition IS 'A sentence that several claims take a side on.';
COMMENT ON COLUMN proposition.proposition_no IS 'Number in this file, from 1, in the order of first coming.';
COMMENT ON COLUMN proposition.proposition_uid IS 'Key: 63 bits of md5 over the data set, the word proposition and the id.';
COMMENT ON COLUMN proposition.dataset_no IS 'The data set that the id belongs to.';
COMMENT ON COLUMN proposition.id IS 'The id that the data set gives.';
COMMENT ON COLUMN proposition.text IS 'The sentence by language.';
COMMENT ON COLUMN proposition.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN proposition.import_no IS 'The import that brought this version.';

CREATE TABLE article (
    article_no INTEGER NOT NULL,
    article_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    outlet_no INTEGER,
    language VARCHAR NOT NULL,
    title VARCHAR,
    url VARCHAR,
    published_precision VARCHAR,
    published_start DATE,
    published_end DATE,
    published_approximate BOOLEAN,
    published_wording VARCHAR,
    published_basis VARCHAR,
    published_at VARCHAR,
    text VARCHAR,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE article IS 'A published text.';
COMMENT ON COLUMN article.article_no IS 'Number in this file, from 1, in the order of first coming.';
COMMENT ON COLUMN article.article_uid IS 'Key: 63 bits of md5 over the data set, the word article and the id.';
COMMENT ON COLUMN article.dataset_no IS 'The data set that the id belongs to.';
COMMENT ON COLUMN article.id IS 'The id that the data set gives.';
COMMENT ON COLUMN article.outlet_no IS 'The agent that published it.';
COMMENT ON COLUMN article.language IS 'BCP 47 tag.';
COMMENT ON COLUMN article.title IS 'Headline.';
COMMENT ON COLUMN article.url IS 'Where it can be read.';
COMMENT ON COLUMN article.published_precision IS 'How far to trust the days of publication; NULL where there is no span at all.';
COMMENT ON COLUMN article.published_start IS 'First possible day of publication; NULL is open.';
COMMENT ON COLUMN article.published_end IS 'Last possible day of publication; NULL is open.';
COMMENT ON COLUMN article.published_approximate IS 'Whether the days of publication are approximate.';
COMMENT ON COLUMN article.published_wording IS 'The words that the text has for publication.';
COMMENT ON COLUMN article.published_basis IS 'What the days of publication rest on.';
COMMENT ON COLUMN article.published_at IS 'The exact time of publication, ISO 8601 with its UTC offset; for the precision instant only.';
COMMENT ON COLUMN article.text IS 'The full text, where we have it.';
COMMENT ON COLUMN article.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN article.import_no IS 'The import that brought this version.';

-- Words that filters compare in every claim are stored as small numbers.
CREATE TYPE claim_kind AS ENUM ('direct', 'indirect', 'attitude', 'intelligence_report', 'social_post', 'document');
CREATE TYPE claim_polarity AS ENUM ('affirm', 'deny', 'neutral', 'question');

CREATE TABLE claim (
    key BIGINT NOT NULL,
    claim_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    seq BIGINT NOT NULL,
    speaker_no INTEGER NOT NULL,
    introduced_as VARCHAR,
    addressee_no INTEGER,
    addressee_as_written VARCHAR,
    platform_no INTEGER,
    platform_as_written VARCHAR,
    nested_in_uid BIGINT,
    cue_lemma VARCHAR,
    cue_tone VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    kind claim_kind NOT NULL,
    act VARCHAR,
    modality VARCHAR NOT NULL,
    polarity claim_polarity NOT NULL,
    said_precision VARCHAR,
    said_start DATE,
    said_end DATE,
    said_approximate BOOLEAN,
    said_wording VARCHAR,
    said_basis VARCHAR,
    said_at VARCHAR,
    event_precision VARCHAR,
    event_start DATE,
    event_end DATE,
    event_approximate BOOLEAN,
    event_wording VARCHAR,
    event_basis VARCHAR,
    event_at VARCHAR,
    quote_kind VARCHAR,
    quote_text VARCHAR,
    quote_language VARCHAR,
    quote_original VARCHAR,
    quote_original_language VARCHAR,
    has_quote BOOLEAN NOT NULL,
    hops SMALLINT NOT NULL,
    root_no INTEGER NOT NULL,
    root_public BOOLEAN NOT NULL,
    outlet_no INTEGER,
    voice_no INTEGER NOT NULL,
    way_no INTEGER NOT NULL,
    wording_no INTEGER NOT NULL,
    subject_no INTEGER,
    said_day INTEGER NOT NULL,
    said_minute SMALLINT NOT NULL,
    said_first INTEGER NOT NULL,
    said_last INTEGER NOT NULL,
    reported_day INTEGER NOT NULL,
    reported_minute SMALLINT NOT NULL,
    event_day INTEGER NOT NULL,
    event_minute SMALLINT NOT NULL,
    event_first INTEGER NOT NULL,
    event_last INTEGER NOT NULL,
    disputed BOOLEAN NOT NULL,
    repeats BOOLEAN NOT NULL,
    folded VARCHAR NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE claim IS 'One thing said, at the end of an attribution chain.';
COMMENT ON COLUMN claim.key IS 'Derived: said_day shifted left by 24 bits, plus a number inside the day that no other claim has; the table is sorted by it.';
COMMENT ON COLUMN claim.claim_uid IS 'Key: 63 bits of md5 over the data set, the word claim and the id.';
COMMENT ON COLUMN claim.dataset_no IS 'The data set that the id belongs to.';
COMMENT ON COLUMN claim.id IS 'The id that the data set gives.';
COMMENT ON COLUMN claim.seq IS 'Order in which claims first came into the file: the last word on their order within a day.';
COMMENT ON COLUMN claim.speaker_no IS 'The agent at the end of the chain.';
COMMENT ON COLUMN claim.introduced_as IS 'The speaker as the text introduces them.';
COMMENT ON COLUMN claim.addressee_no IS 'Whom it was said to.';
COMMENT ON COLUMN claim.addressee_as_written IS 'The addressee as the text has it.';
COMMENT ON COLUMN claim.platform_no IS 'Where it was posted.';
COMMENT ON COLUMN claim.platform_as_written IS 'The platform as the text has it.';
COMMENT ON COLUMN claim.nested_in_uid IS 'The claim that this one stands inside.';
COMMENT ON COLUMN claim.cue_lemma IS 'Dictionary form of the reporting word.';
COMMENT ON COLUMN claim.cue_tone IS 'neutral, assertive, doubtful or negative.';
COMMENT ON COLUMN claim.language IS 'Language it was reported in, BCP 47.';
COMMENT ON COLUMN claim.kind IS 'direct, indirect, attitude, intelligence_report, social_post or document.';
COMMENT ON COLUMN claim.act IS 'What the speaker does: assert, deny, ask, offer, refuse …';
COMMENT ON COLUMN claim.modality IS 'plain, possible or hearsay.';
COMMENT ON COLUMN claim.polarity IS 'affirm, deny, neutral or question.';
COMMENT ON COLUMN claim.said_precision IS 'How far to trust the days of saying; NULL where there is no span at all.';
COMMENT ON COLUMN claim.said_start IS 'First possible day of saying; NULL is open.';
COMMENT ON COLUMN claim.said_end IS 'Last possible day of saying; NULL is open.';
COMMENT ON COLUMN claim.said_approximate IS 'Whether the days of saying are approximate.';
COMMENT ON COLUMN claim.said_wording IS 'The words that the text has for saying.';
COMMENT ON COLUMN claim.said_basis IS 'What the days of saying rest on.';
COMMENT ON COLUMN claim.said_at IS 'The exact time of saying, ISO 8601 with its UTC offset; for the precision instant only.';
COMMENT ON COLUMN claim.event_precision IS 'How far to trust the days of the event; NULL where there is no span at all.';
COMMENT ON COLUMN claim.event_start IS 'First possible day of the event; NULL is open.';
COMMENT ON COLUMN claim.event_end IS 'Last possible day of the event; NULL is open.';
COMMENT ON COLUMN claim.event_approximate IS 'Whether the days of the event are approximate.';
COMMENT ON COLUMN claim.event_wording IS 'The words that the text has for the event.';
COMMENT ON COLUMN claim.event_basis IS 'What the days of the event rest on.';
COMMENT ON COLUMN claim.event_at IS 'The exact time of the event, ISO 8601 with its UTC offset; for the precision instant only.';
COMMENT ON COLUMN claim.quote_kind IS 'original, translated or reported; NULL where nothing is quoted.';
COMMENT ON COLUMN claim.quote_text IS 'The words in quotation marks.';
COMMENT ON COLUMN claim.quote_language IS 'Language of those words.';
COMMENT ON COLUMN claim.quote_original IS 'The words before translation.';
COMMENT ON COLUMN claim.quote_original_language IS 'Language of the words before translation.';
COMMENT ON COLUMN claim.has_quote IS 'Whether anything is quoted.';
COMMENT ON COLUMN claim.hops IS 'Derived: length of the chain after the publishing outlet.';
COMMENT ON COLUMN claim.root_no IS 'Derived: the outlet nearest to the speaker other than the publishing outlet, else the speaker.';
COMMENT ON COLUMN claim.root_public IS 'Derived: whether the root is the speaker in public.';
COMMENT ON COLUMN claim.outlet_no IS 'Derived: the carrier that lists show: root outlet, else platform, else first reporter, else publishing outlet.';
COMMENT ON COLUMN claim.voice_no IS 'Derived: the speaker; with co-speakers the negative number of their `voice`.';
COMMENT ON COLUMN claim.way_no IS 'Derived: the `way` that the claim came.';
COMMENT ON COLUMN claim.wording_no IS 'Derived: the `wording` that it was reported in.';
COMMENT ON COLUMN claim.subject_no IS 'Derived: the `subject` that it is filed under; NULL without a topic.';
COMMENT ON COLUMN claim.said_day IS 'Derived: best day on the said clock as a proleptic ordinal (0001-01-01 is 1), 0 where undated.';
COMMENT ON COLUMN claim.said_minute IS 'Derived: minute of that day, 1440 where the time is not known.';
COMMENT ON COLUMN claim.said_first IS 'Derived: first day that it may have been said on, as an ordinal; 0 where that is open, 3652060 where undated.';
COMMENT ON COLUMN claim.said_last IS 'Derived: last such day; 3652060 where that is open, 0 where undated: no stretch of days touches the undated.';
COMMENT ON COLUMN claim.reported_day IS 'Derived: best day of the first report, 0 where undated.';
COMMENT ON COLUMN claim.reported_minute IS 'Derived: minute of that day, 1440 where the time is not known.';
COMMENT ON COLUMN claim.event_day IS 'Derived: best day on the event clock, 0 where undated.';
COMMENT ON COLUMN claim.event_minute IS 'Derived: minute of that day, 1440 where the time is not known.';
COMMENT ON COLUMN claim.event_first IS 'Derived: first day that the event may have been on, as said_first.';
COMMENT ON COLUMN claim.event_last IS 'Derived: last such day, as said_last.';
COMMENT ON COLUMN claim.disputed IS 'Derived: a relation denies or contradicts it (or it does), or another claim affirms what it denies.';
COMMENT ON COLUMN claim.repeats IS 'Derived: a relation says that it repeats another claim.';
COMMENT ON COLUMN claim.folded IS 'Derived: content and quote in every language, folded for search (`store.arabic`).';
COMMENT ON COLUMN claim.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN claim.import_no IS 'The import that brought this version.';

CREATE TABLE claim_content (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    language VARCHAR NOT NULL,
    text VARCHAR NOT NULL
);
COMMENT ON TABLE claim_content IS 'The content of a claim in our words, by language.';
COMMENT ON COLUMN claim_content.key IS 'The claim.';
COMMENT ON COLUMN claim_content.position IS 'Order of the languages, from 0.';
COMMENT ON COLUMN claim_content.language IS 'BCP 47 tag.';
COMMENT ON COLUMN claim_content.text IS 'The content.';

CREATE TABLE hop (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    agent_no INTEGER NOT NULL,
    cue VARCHAR,
    implicit BOOLEAN NOT NULL
);
COMMENT ON TABLE hop IS 'The attribution chain, from the publishing outlet (position 0) to the speaker.';
COMMENT ON COLUMN hop.key IS 'The claim.';
COMMENT ON COLUMN hop.position IS 'Place in the chain, from 0.';
COMMENT ON COLUMN hop.agent_no IS 'Who carries or says.';
COMMENT ON COLUMN hop.cue IS 'The reporting word as written.';
COMMENT ON COLUMN hop.implicit IS 'Whether the sentence leaves this hop out.';

CREATE TABLE co_speaker (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    agent_no INTEGER NOT NULL,
    as_written VARCHAR
);
COMMENT ON TABLE co_speaker IS 'Agents who say the claim together with the speaker.';
COMMENT ON COLUMN co_speaker.key IS 'The claim.';
COMMENT ON COLUMN co_speaker.position IS 'Order, from 0.';
COMMENT ON COLUMN co_speaker.agent_no IS 'The agent.';
COMMENT ON COLUMN co_speaker.as_written IS 'The agent as the text has it.';

CREATE TABLE report (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    by_no INTEGER NOT NULL,
    span_precision VARCHAR,
    span_start DATE,
    span_end DATE,
    span_approximate BOOLEAN,
    span_wording VARCHAR,
    span_basis VARCHAR,
    span_at VARCHAR
);
COMMENT ON TABLE report IS 'The reported clock: when each hop, or another agent, reported the claim.';
COMMENT ON COLUMN report.key IS 'The claim.';
COMMENT ON COLUMN report.position IS 'Order, from 0.';
COMMENT ON COLUMN report.by_no IS 'Who reported.';
COMMENT ON COLUMN report.span_precision IS 'How far to trust the days of the report; NULL where there is no span at all.';
COMMENT ON COLUMN report.span_start IS 'First possible day of the report; NULL is open.';
COMMENT ON COLUMN report.span_end IS 'Last possible day of the report; NULL is open.';
COMMENT ON COLUMN report.span_approximate IS 'Whether the days of the report are approximate.';
COMMENT ON COLUMN report.span_wording IS 'The words that the text has for the report.';
COMMENT ON COLUMN report.span_basis IS 'What the days of the report rest on.';
COMMENT ON COLUMN report.span_at IS 'The exact time of the report, ISO 8601 with its UTC offset; for the precision instant only.';

CREATE TABLE evidence (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    article_no INTEGER NOT NULL,
    start INTEGER,
    "end" INTEGER,
    exact VARCHAR,
    prefix VARCHAR NOT NULL,
    suffix VARCHAR NOT NULL
);
COMMENT ON TABLE evidence IS 'Where an article says so: W3C text position and text quote selectors.';
COMMENT ON COLUMN evidence.key IS 'The claim.';
COMMENT ON COLUMN evidence.position IS 'Order, from 0.';
COMMENT ON COLUMN evidence.article_no IS 'The article.';
COMMENT ON COLUMN evidence.start IS 'First code point of the span in the text of the article; NULL is the article as a whole.';
COMMENT ON COLUMN evidence."end" IS 'Code point after the last; NULL is the article as a whole.';
COMMENT ON COLUMN evidence.exact IS 'The words of the span; NULL is the article as a whole.';
COMMENT ON COLUMN evidence.prefix IS 'Some words before it.';
COMMENT ON COLUMN evidence.suffix IS 'Some words after it.';

CREATE TABLE claim_topic (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    topic_no INTEGER NOT NULL
);
COMMENT ON TABLE claim_topic IS 'The topics of a claim.';
COMMENT ON COLUMN claim_topic.key IS 'The claim.';
COMMENT ON COLUMN claim_topic.position IS 'Order, from 0.';
COMMENT ON COLUMN claim_topic.topic_no IS 'The topic.';

CREATE TABLE stance (
    key BIGINT NOT NULL,
    position INTEGER NOT NULL,
    proposition_no INTEGER NOT NULL,
    stance VARCHAR NOT NULL,
    basis VARCHAR NOT NULL
);
COMMENT ON TABLE stance IS 'The side a claim takes on a proposition.';
COMMENT ON COLUMN stance.key IS 'The claim.';
COMMENT ON COLUMN stance.position IS 'Order, from 0.';
COMMENT ON COLUMN stance.proposition_no IS 'The proposition.';
COMMENT ON COLUMN stance.stance IS 'affirm, deny, possible, asks or presupposes.';
COMMENT ON COLUMN stance.basis IS 'text or implied.';

CREATE TABLE relation (
    relation_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    from_uid BIGINT NOT NULL,
    to_uid BIGINT NOT NULL,
    relation VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    linked_by VARCHAR,
    note VARCHAR,
    seq BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE relation IS 'A typed link from one claim to another, and who says so.';
COMMENT ON COLUMN relation.relation_uid IS 'Key: 63 bits of md5 over the data set, both claims and the type.';
COMMENT ON COLUMN relation.dataset_no IS 'The data set that says so.';
COMMENT ON COLUMN relation.from_uid IS 'The claim that the relation starts at.';
COMMENT ON COLUMN relation.to_uid IS 'The claim that it points to.';
COMMENT ON COLUMN relation.relation IS 'denies, contradicts, confirms, repeats, responds_to, quotes, part_of, specifies, based_on or in_tension_with.';
COMMENT ON COLUMN relation.basis IS 'text or inference.';
COMMENT ON COLUMN relation.confidence IS 'high, medium or low.';
COMMENT ON COLUMN relation.linked_by IS 'Who says so; NULL is the maker of the data set.';
COMMENT ON COLUMN relation.note IS 'Why.';
COMMENT ON COLUMN relation.seq IS 'Order in which relations first came into the file.';
COMMENT ON COLUMN relation.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN relation.import_no IS 'The import that brought this version.';

CREATE TABLE identity_question (
    question_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    a_no INTEGER NOT NULL,
    b_no INTEGER NOT NULL,
    verdict VARCHAR NOT NULL,
    why VARCHAR,
    seq BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
COMMENT ON TABLE identity_question IS 'Whether two agents are one: a verdict and a reason, never a silent merge.';
COMMENT ON COLUMN identity_question.question_uid IS 'Key: 63 bits of md5 over the data set and both agents.';
COMMENT ON COLUMN identity_question.dataset_no IS 'The data set that asks.';
COMMENT ON COLUMN identity_question.a_no IS 'One agent.';
COMMENT ON COLUMN identity_question.b_no IS 'The other agent.';
COMMENT ON COLUMN identity_question.verdict IS 'same, probably, possible, unknown or different.';
COMMENT ON COLUMN identity_question.why IS 'The reason.';
COMMENT ON COLUMN identity_question.seq IS 'Order in which questions first came into the file.';
COMMENT ON COLUMN identity_question.content_hash IS 'Hash of the whole record, so that a re-import knows what changed.';
COMMENT ON COLUMN identity_question.import_no IS 'The import that brought this version.';

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

CREATE TABLE voice (
    voice_no INTEGER NOT NULL,
    speakers INTEGER[] NOT NULL
);
COMMENT ON TABLE voice IS 'Derived: the agents that say a claim together, once for each set of several.';
COMMENT ON COLUMN voice.voice_no IS 'Number of the set in this file, from -1 down; a speaker alone has no row, and their agent_no.';
COMMENT ON COLUMN voice.speakers IS 'The speaker and the co-speakers, by number, each once, rising.';

CREATE TABLE way (
    way_no INTEGER NOT NULL,
    hops INTEGER[] NOT NULL,
    carriers INTEGER[] NOT NULL
);
COMMENT ON TABLE way IS 'Derived: through whom claims came, once for each such set; many claims come one way.';
COMMENT ON COLUMN way.way_no IS 'Number of the way in this file, from 1.';
COMMENT ON COLUMN way.hops IS 'The agents in the chain before the speaker, by number, each once, rising.';
COMMENT ON COLUMN way.carriers IS 'Those of them that are outlets, the platform and the outlet that lists show.';

CREATE TABLE wording (
    wording_no INTEGER NOT NULL,
    cues VARCHAR[] NOT NULL
);
COMMENT ON TABLE wording IS 'Derived: the reporting words of claims, once for each such set; many claims share one.';
COMMENT ON COLUMN wording.wording_no IS 'Number of the set in this file, from 1.';
COMMENT ON COLUMN wording.cues IS 'The cues of the chain as written and their dictionary form, each once.';

CREATE TABLE subject (
    subject_no INTEGER NOT NULL,
    topics INTEGER[] NOT NULL
);
COMMENT ON TABLE subject IS 'Derived: the topics of claims, once for each such set; many claims share one.';
COMMENT ON COLUMN subject.subject_no IS 'Number of the set in this file, from 1.';
COMMENT ON COLUMN subject.topics IS 'The topics, by number, each once, rising.';

CREATE TABLE claim_place (
    claim_uid BIGINT NOT NULL,
    key BIGINT NOT NULL
);
COMMENT ON TABLE claim_place IS 'Derived: the key of each claim by its uid, sorted by uid.';
COMMENT ON COLUMN claim_place.claim_uid IS 'The claim.';
COMMENT ON COLUMN claim_place.key IS 'Its key.';

CREATE TABLE reported_order (
    day INTEGER NOT NULL,
    minute SMALLINT NOT NULL,
    seq BIGINT NOT NULL,
    key BIGINT NOT NULL
);
COMMENT ON TABLE reported_order IS 'Derived: the claims in the order of the reported clock, sorted so.';
COMMENT ON COLUMN reported_order.day IS 'Its reported_day.';
COMMENT ON COLUMN reported_order.minute IS 'Its reported_minute.';
COMMENT ON COLUMN reported_order.seq IS 'Its seq.';
COMMENT ON COLUMN reported_order.key IS 'The claim.';

CREATE TABLE event_order (
    day INTEGER NOT NULL,
    minute SMALLINT NOT NULL,
    seq BIGINT NOT NULL,
    key BIGINT NOT NULL
);
COMMENT ON TABLE event_order IS 'Derived: the claims in the order of the event clock, sorted so.';
COMMENT ON COLUMN event_order.day IS 'Its event_day.';
COMMENT ON COLUMN event_order.minute IS 'Its event_minute.';
COMMENT ON COLUMN event_order.seq IS 'Its seq.';
COMMENT ON COLUMN event_order.key IS 'The claim.';

CREATE TABLE link (
    key BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    outgoing BOOLEAN NOT NULL
);
COMMENT ON TABLE link IS 'Derived: the relations of each claim, from both sides, sorted by claim.';
COMMENT ON COLUMN link.key IS 'The claim.';
COMMENT ON COLUMN link.seq IS 'The relation.';
COMMENT ON COLUMN link.outgoing IS 'Whether the relation starts at this claim.';

CREATE TABLE day_total (
    clock VARCHAR NOT NULL,
    day INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    people INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    disputes INTEGER NOT NULL
);
COMMENT ON TABLE day_total IS 'Derived: what each day holds when nothing is filtered.';
COMMENT ON COLUMN day_total.clock IS 'said, reported or event.';
COMMENT ON COLUMN day_total.day IS 'The best day on that clock, 0 for the undated.';
COMMENT ON COLUMN day_total.claims IS 'Claims of the day.';
COMMENT ON COLUMN day_total.people IS 'Their speakers, with all who say one of them together.';
COMMENT ON COLUMN day_total.outlets IS 'The outlets and platforms that lists show for them.';
COMMENT ON COLUMN day_total.disputes IS 'Those of them that are disputed.';

CREATE TABLE field_total (
    field VARCHAR NOT NULL,
    number INTEGER,
    word VARCHAR,
    claims INTEGER NOT NULL
);
COMMENT ON TABLE field_total IS 'Derived: how many claims have each value of a field when nothing is filtered.';
COMMENT ON COLUMN field_total.field IS 'A field that can be summarised (`store.facets`).';
COMMENT ON COLUMN field_total.number IS 'The value, where it is an agent or a topic.';
COMMENT ON COLUMN field_total.word IS 'The value, where it is a word or a number.';
COMMENT ON COLUMN field_total.claims IS 'Claims that have it.';
